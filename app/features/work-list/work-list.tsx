import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FilterChips } from '#app/components/filter-chips.tsx';
import type { Day } from '#app/domain/day.ts';
import type { NeedKind } from '#app/domain/work-list.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { packagesPath } from '#app/platform/paths.ts';

import type { WorkGroup } from './list-my-work.server.ts';
import { type Shown, WorkRow } from './work-row.tsx';

type WorkListProps = {
  groups: readonly WorkGroup[];
  /** The only kind that is shown, where one is chosen. */
  only: NeedKind | null;
  today: Day;
  shown: Shown;
};

/** What needs the reader today, the most urgent kind first, each with what can be done about it. */
export function WorkList({ groups, only, today, shown }: WorkListProps) {
  const { t } = useWords();
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return (
    <Card title={t('work.title')} className="mb-4">
      {groups.length === 0 ? (
        <EmptyState title={t('work.none')}>{t('work.noneExplained')}</EmptyState>
      ) : (
        <>
          <FilterChips
            label={t('work.kindsLabel')}
            chips={[
              { label: t('work.all'), count: total, href: packagesPath(), isChosen: only === null },
              ...groups.map(({ kind, total: count }) => ({
                label: t(`work.kinds.${kind}`),
                count,
                href: packagesPath(only === kind ? undefined : { need: kind }),
                isChosen: only === kind,
              })),
            ]}
          />
          {groups.map((group) => (
            <WorkSection key={group.kind} group={group} today={today} shown={shown} />
          ))}
          {only !== null && groups.every(({ kind }) => kind !== only) ? (
            <p className="text-muted">{t('work.noneOfKind', { kind: t(`work.kinds.${only}`) })}</p>
          ) : null}
        </>
      )}
    </Card>
  );
}

type WorkSectionProps = { group: WorkGroup; today: Day; shown: Shown };

function WorkSection({ group: { kind, total, items }, ...rest }: WorkSectionProps) {
  const { t } = useWords();
  if (items.length === 0) return null;
  const left = total - items.length;
  return (
    <section aria-label={t(`work.kinds.${kind}`)} className="mt-3">
      <h3 className="text-muted text-sm font-semibold">{t(`work.kinds.${kind}`)}</h3>
      <ul>
        {items.map((item) => (
          <WorkRow key={keyOf(item)} item={item} {...rest} />
        ))}
      </ul>
      {left > 0 ? (
        <a href={packagesPath({ need: kind })} className="text-accent block border-t py-2 hover:underline">
          {t('work.more', { count: left })}
        </a>
      ) : null}
    </section>
  );
}

function keyOf(item: WorkGroup['items'][number]): string {
  if ('package' in item) return item.package.id;
  return 'flag' in item ? item.flag.id : item.security.id;
}
