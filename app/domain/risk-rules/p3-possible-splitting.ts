import { directCeilingOf, isDirectAppointment, methodCeilings } from '../method-ceiling.ts';
import { daysBetween } from '../day.ts';
import { groupBy } from '../group-by.ts';
import { sumVnd, vnd } from '../money.ts';
import type { SelectionPlanFacts } from './facts.ts';
import { clear, defineRule } from './types.ts';

type Planned = SelectionPlanFacts['packages'][number];
type Priced = Planned & {
  readonly price: NonNullable<Planned['price']>;
  readonly beginsOn: NonNullable<Planned['beginsOn']>;
};

const limits = ['within', 'P2.directConsulting', 'P2.directOther'] as const;

/** P3: packages of one kind, appointed directly within days of each other, each under the ceiling and together over it. */
export const possibleSplitting = defineRule({
  code: 'P3',
  scope: 'selectionPlan',
  limits,
  judge: ({ projectId, packages }, limit) => {
    const found = [...groupBy(packages.filter(isAppointed), ({ category }) => category)]
      .map(([category, alike]) => {
        const most = limit(
          `P2.${directCeilingOf(category) === 'directConsulting' ? 'directConsulting' : 'directOther'}`,
        );
        const small = alike.filter(({ price }) => price <= most);
        return { most, together: dearestWithin(small, limit('within')) };
      })
      .map(({ most, together }) => ({ most, together, sum: sumVnd(...together.map(({ price }) => price)) }))
      .filter(({ most, together, sum }) => together.length > 1 && sum > most)
      .toSorted((a, b) => b.sum - a.sum)[0];
    if (found === undefined) return clear;
    return {
      outcome: 'finding',
      severity: 'amber',
      measured: { vnd: found.sum },
      threshold: { vnd: vnd(found.most) },
      evidence: [
        { kind: 'project', id: projectId },
        ...found.together.map(({ packageId }) => ({ kind: 'package' as const, id: packageId })),
      ],
      clearsWhen: { code: 'joinPackages', params: { packages: { number: found.together.length } } },
    };
  },
});

function isAppointed(planned: Planned): planned is Priced {
  const { method, price, beginsOn, category } = planned;
  return (
    method !== null && isDirectAppointment(method) && price !== null && beginsOn !== null && category !== null
  );
}

/** The dearest run of packages that all begin within so many days of the first of them. */
function dearestWithin(packages: readonly Priced[], days: number): readonly Priced[] {
  const inOrder = packages.toSorted((a, b) => a.beginsOn.localeCompare(b.beginsOn));
  const runs = inOrder.map((first, at) =>
    inOrder.slice(at).filter(({ beginsOn }) => daysBetween(first.beginsOn, beginsOn) <= days),
  );
  const worth = (run: readonly Priced[]) => sumVnd(...run.map(({ price }) => price));
  return runs.toSorted((a, b) => worth(b) - worth(a))[0] ?? [];
}
