import type { PackageStatus } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { addDays, day } from '#app/domain/day.ts';
import { startsNewRound } from '#app/domain/package-lifecycle.ts';
import type { TransitionFacts } from '#app/domain/package-transition.ts';
import { suppliers } from './cast.ts';
import { castId } from './stage.ts';
import type { MoveStory, PackageStory } from './story.ts';
import { million } from './story.ts';
import type { ToldContract } from './tell-contract.ts';

type Changing = {
  readonly name: string;
  readonly story: PackageStory;
  readonly contract: ToldContract | null;
  readonly status: PackageStatus;
  readonly round: number;
};

const bidDays = 20;

/** The facts that a change of state needs, made up from the package's story. */
export function factsOf(
  { name, story, round, status, contract }: Changing,
  to: PackageStatus,
  on: Day,
  note: string | undefined,
  next: MoveStory | undefined,
): TransitionFacts {
  const common = { note: note ?? null };
  if (to === 'inviting') {
    const attempt = startsNewRound(status, to) ? round + 1 : round;
    const closingOn = next?.[0] === 'evaluating' ? day(next[1]) : addDays(on, bidDays);
    return { ...common, noticeNumber: `MH-${name.replace('/', '-')}-${attempt}`, closingOn };
  }
  if (to === 'awarded') return { ...common, ...awardOf(name, story) };
  if (contract === null) return common;
  if (to === 'contracted') {
    const { number, value, finishOn } = contract;
    return { ...common, contractNumber: number, signedOn: on, contractValue: value, finishOn };
  }
  return to === 'settled' ? { ...common, settlementValue: contract.account.totals.paid } : common;
}

/** The facts that are given, as a status change keeps them. */
export function statedIn(facts: TransitionFacts): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, fact]) =>
      fact === null || fact === undefined ? [] : [[name, fact]],
    ),
  );
}

function awardOf(name: string, { contract }: PackageStory): TransitionFacts {
  const [winner] = contract?.suppliers ?? [];
  if (contract === undefined || winner === undefined) throw new Error('nobody to award it to');
  return {
    supplierId: castId('supplier', winner[0]),
    supplierName: suppliers[winner[0]],
    awardPrice: million(contract.value),
    decisionNumber: `QĐ-KQLCNT ${name}`,
  };
}
