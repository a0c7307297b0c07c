import { useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { PageSteps } from '#app/components/page-steps.tsx';
import { getProvinceChoice } from '#app/features/portfolio/queries.server.ts';
import { flagBasis } from '#app/features/risk-flags/flag-basis.ts';
import {
  flagCursorOf,
  flagCursorText,
  unansweredCursorOf,
  unansweredCursorText,
} from '#app/features/risk-flags/flag-cursors.ts';
import { FlagFilterBar } from '#app/features/risk-flags/flag-filter-bar.tsx';
import { FlagList } from '#app/features/risk-flags/flag-list.tsx';
import {
  countOpenBySeverity,
  listFlags,
  listUnanswered,
  loadThresholds,
} from '#app/features/risk-flags/queries.server.ts';
import { FlagFilters } from '#app/features/risk-flags/schemas.ts';
import { UnansweredList } from '#app/features/risk-flags/unanswered-list.tsx';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';

/** Flags with their figures, worst first; `?view=unanswered` the rules that lack an input. */
export const loader = guardLoader('flag:read', async ({ actor, store, clock, url, locale, t }) => {
  const today = clock.today();
  const filters = FlagFilters.parse(Object.fromEntries(url.searchParams));
  return store.read(async (db) => {
    const { provinces, province } = await getProvinceChoice(db, url.searchParams, {
      userId: actor.userId,
      locale,
    });
    const provinceCode = province?.code ?? null;
    const page = {
      title: t('flags.title'),
      today,
      filters,
      provinces,
      provinceCode,
      isContinued: url.searchParams.has('after'),
      open: await countOpenBySeverity(db, { provinceCode }),
    };
    if (filters.view === 'unanswered') {
      const after = unansweredCursorOf(url.searchParams);
      const { rows, hasMore } = await listUnanswered(db, { provinceCode, ...filters }, { locale, after });
      const last = rows.at(-1);
      return {
        ...page,
        flags: null,
        unanswered: rows,
        next: hasMore && last ? unansweredCursorText(last) : null,
      };
    }
    const after = flagCursorOf(url.searchParams);
    const assigneeId = filters.assignee === null ? null : actor.userId;
    const asked = { provinceCode, ...filters, assigneeId };
    const { rows, hasMore } = await listFlags(db, asked, { locale, after });
    const params = await loadThresholds(db);
    const last = rows.at(-1);
    return {
      ...page,
      flags: rows.map((flag) => ({ ...flag, basis: flagBasis(params, flag, today) })),
      unanswered: null,
      next: hasMore && last ? flagCursorText(last) : null,
    };
  });
});

export default function Flags() {
  const { t, locale } = useWords();
  const { today, filters, provinces, provinceCode, open, isContinued, flags, unanswered, next } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t('flags.title')}
        subtitle={t('flags.subtitle', {
          red: formatCount(open.red, locale),
          amber: formatCount(open.amber, locale),
        })}
      />
      <FlagFilterBar filters={filters} province={provinceCode ?? 'all'} provinces={provinces} />
      {flags === null ? <UnansweredList rows={unanswered} /> : <FlagList flags={flags} today={today} />}
      <PageSteps
        first={isContinued ? { after: undefined } : null}
        next={next === null ? null : { after: next }}
      />
    </>
  );
}
