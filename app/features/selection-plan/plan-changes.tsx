import { Card } from '#app/components/card.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { PlanPage } from './find-plan.server.ts';
import { valueWords } from './value-words.ts';

type PlanChangesProps = {
  changes: NonNullable<PlanPage['changes']>;
  title: string;
};

/** What came, went and changed since the revision before, with what it was. */
export function PlanChangesCard({ changes, title }: PlanChangesProps) {
  const { t, locale } = useWords();
  const { added, removed, changed } = changes;
  if (added.length + removed.length + changed.length === 0) {
    return (
      <Card title={title}>
        <p className="text-muted">{t('selectionPlan.changes.none')}</p>
      </Card>
    );
  }
  return (
    <Card title={title}>
      <ul className="grid gap-2">
        {added.map(({ code, name }) => (
          <li key={code}>
            <strong>{t('selectionPlan.changes.added')}</strong> {code} · {name}
          </li>
        ))}
        {removed.map(({ code, name }) => (
          <li key={code}>
            <strong>{t('selectionPlan.changes.removed')}</strong> {code} · {name}
          </li>
        ))}
        {changed.map(({ code, name, changes: fields }) => (
          <li key={code}>
            <span className="font-medium">
              {code} · {name}
            </span>
            <ul className="text-sm">
              {fields.map(({ field, from, to }) => (
                <li key={field}>
                  {t('selectionPlan.changes.field', {
                    field: t(`selectionPlan.fields.${field}`),
                    from: valueWords(field, from, t, locale),
                    to: valueWords(field, to, t, locale),
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}
