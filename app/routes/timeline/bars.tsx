import { getProvinceChoice } from '#app/features/portfolio/queries.server.ts';
import { listTimeline } from '#app/features/schedule/queries.server.ts';
import { timelineViewOf } from '#app/features/schedule/timeline-filter.ts';
import { guardLoader } from '#app/platform/guard.server.ts';

const linesAtMost = 10_000;

/** The lines of a large timeline, for the chart alone. */
export const loader = guardLoader('timeline:read', async ({ actor, store, url, locale }) => {
  const view = timelineViewOf(url.searchParams);
  return store.read(async (db) => {
    const { province } = await getProvinceChoice(db, url.searchParams, { userId: actor.userId, locale });
    const filter = {
      provinceCode: province?.code ?? null,
      projectCode: view.project,
      standing: view.standing,
    };
    return listTimeline(db, filter, { locale, limit: linesAtMost });
  });
});
