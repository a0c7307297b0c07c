import type { Edit } from './edit.ts';
import type { World } from './world.ts';

/** The monthly plan of a year, of which each editor means another amount in January. */
export function monthsEdit(world: () => World): Edit {
  return {
    route: 'routes/projects/monthly-plan',
    what: 'the monthly plan of a year',
    person: 'financeOfficer',
    page: '/projects/DL-DTI/capital/2025/plan',
    path: '/projects/DL-DTI/capital/2025/plan',
    typed: (editor) => ({ month1: `${editor + 1} tỷ` }),
    mine: (editor) => `${editor + 1} tỷ`,
    theirs: (winner) => `${winner + 1}.000.000.000`,
    read: async () => {
      const plans = await world().store.read((db) => db.select().from(db.t.disbursementPlans));
      return plans
        .filter(({ revision, month, illustrative }) => revision > 1 && month === '2025-01' && !illustrative)
        .map(({ cumulative }) => Number(cumulative));
    },
    kept: (winner) => [(winner + 1) * 1_000_000_000],
  };
}
