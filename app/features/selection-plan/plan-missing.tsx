import { Card } from '#app/components/card.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { packagePlanPath } from '#app/platform/paths.ts';

import type { PlanPage } from './find-plan.server.ts';

type PlanMissingProps = Pick<PlanPage, 'missing'> & { projectCode: string; mayRecord: boolean };

/** What art. 39 asks of packages in the plan and nobody has said yet; for whoever may say it, each leads to its field. */
export function PlanMissing({ missing, projectCode, mayRecord }: PlanMissingProps) {
  const { t } = useWords();
  if (missing.length === 0) return null;
  return (
    <Card
      title={t('selectionPlan.missing.title')}
      subtitle={t('selectionPlan.missing.subtitle')}
      id="missing"
    >
      <ul className="grid gap-1.5">
        {missing.map(({ code, name, fields }) => (
          <li key={code}>
            <span className="font-medium">
              {code} · {name}
            </span>
            {': '}
            {fields.map((field, index) => (
              <span key={field}>
                {index > 0 ? ', ' : null}
                {mayRecord ? (
                  <a
                    href={`${packagePlanPath(projectCode, code)}#${field === 'price' ? 'price' : `plan-${field}`}`}
                    className="text-accent underline"
                  >
                    {t(`selectionPlan.fields.${field}`)}
                  </a>
                ) : (
                  t(`selectionPlan.fields.${field}`)
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
