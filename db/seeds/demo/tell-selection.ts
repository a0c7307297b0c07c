import { addWorkingDays } from '#app/domain/calendar.ts';
import type { BidOutcome } from '#app/domain/codelists.ts';
import { day } from '#app/domain/day.ts';
import { scaleVnd, type Vnd } from '#app/domain/money.ts';
import { publicationOf } from '#app/domain/publication.ts';
import { recordEvent } from '../../audit.server.ts';
import { aBidOpening, aPublication } from '../../factories.ts';
import { suppliers } from './cast.ts';
import type { SupplierKey } from './cast.ts';
import { seedId } from './seed-id.ts';
import { castId } from './stage.ts';
import type { Happening, Stage } from './stage.ts';
import type { MoveStory, PackageStory } from './story.ts';
import { million } from './story.ts';
import type { ToldProject } from './tell-package.ts';

type Told = {
  readonly project: ToldProject;
  readonly story: PackageStory;
  readonly packageId: string;
  /** Of the package, for ids that are the same in every demo. */
  readonly name: string;
};

type ToldBid = {
  readonly bidderName: string;
  readonly supplierId: string | null;
  readonly price: Vnd | null;
  readonly outcome: BidOutcome;
  readonly reason: string | null;
};

/** Working days that this office usually takes to publish. */
const usualDays = 3;

/** The bids of each round as they were opened, and what was published after it. */
export function tellSelection(told: Told): Happening[] {
  const { story, name } = told;
  return story.moves.flatMap((move, at) => {
    const [to, on] = move;
    const round = roundAt(story.moves, at);
    const happenings: Happening[] = [];
    if (to === 'evaluating' && bidsCompete(story)) {
      happenings.push({
        on: day(on),
        rank: 'report',
        title: `bids of ${name}`,
        play: async (stage) => openBids(stage, told, round, story.moves[at + 1]?.[0] === 'failed'),
      });
    }
    const kind = publicationOf[to];
    if (kind !== undefined && !(story.unpublished ?? []).includes(kind)) {
      happenings.push({
        on: addWorkingDays(day(on), usualDays),
        rank: 'voucher',
        title: `${kind} of ${name}`,
        play: async (stage) => publish(stage, told, round, kind),
      });
    }
    return happenings;
  });
}

function roundAt(moves: readonly MoveStory[], at: number): number {
  return Math.max(1, moves.slice(0, at + 1).filter(([to]) => to === 'inviting').length);
}

function bidsCompete({ method }: PackageStory): boolean {
  return (
    method === 'open' ||
    method === 'limited' ||
    method === 'competitiveShopping' ||
    method === 'onlineQuotation'
  );
}

async function openBids(stage: Stage, told: Told, round: number, failed: boolean): Promise<void> {
  const { tx, on, at, traceOf } = stage;
  const { project, packageId, name } = told;
  const trace = traceOf(project.manager);
  const bids = failed ? [] : bidsOf(told.story);
  await aBidOpening(tx, {
    id: seedId(`${name}/opening/${round}`, at),
    packageId,
    round,
    openedOn: on,
    illustrative: true,
    recordedBy: trace.actorId,
    recordedAt: at,
    bids,
  });
  await recordEvent(tx, trace, {
    event: 'package.bidsRecorded',
    subjectKind: 'package',
    subjectId: packageId,
    changes: {
      round,
      openedOn: on,
      bids: bids.length,
      eligible: bids.filter(({ outcome }) => outcome === 'eligible').length,
      bidders: bids.map(({ bidderName }) => bidderName).join('; '),
    },
  });
}

/** The winner as awarded, and the companies that come after it in the cast, a little dearer each; one of them is out. */
function bidsOf({ contract, price, bidders = 4 }: PackageStory): ToldBid[] {
  const keys = Object.keys(suppliers).filter((key): key is SupplierKey => key in suppliers);
  const winner = contract?.suppliers[0]?.[0] ?? keys[0] ?? 'consultants';
  const from = keys.indexOf(winner);
  const won = million(contract?.value ?? price);
  return Array.from({ length: bidders }, (_, at): ToldBid => {
    const key = keys[(from + at) % keys.length] ?? winner;
    const isOut = at === bidders - 1 && bidders > 2;
    return {
      bidderName: suppliers[key],
      supplierId: castId('supplier', key),
      price: isOut ? null : scaleVnd(won, 100 + 2 * at, 100),
      outcome: isOut ? 'disqualified' : 'eligible',
      reason: isOut ? 'Không đạt yêu cầu về năng lực, kinh nghiệm' : null,
    };
  });
}

async function publish(
  stage: Stage,
  { project, packageId, name }: Told,
  round: number,
  kind: NonNullable<(typeof publicationOf)[keyof typeof publicationOf]>,
): Promise<void> {
  const { tx, on, at, traceOf } = stage;
  const trace = traceOf(project.manager);
  const reference = `ĐT-${name.replace('/', '-')}-${round}`;
  await aPublication(tx, {
    id: seedId(`${name}/published/${kind}/${round}`, at),
    projectId: project.id,
    packageId,
    kind,
    round,
    publishedOn: on,
    reference,
    illustrative: true,
    recordedBy: trace.actorId,
    recordedAt: at,
  });
  await recordEvent(tx, trace, {
    event: 'package.published',
    subjectKind: 'package',
    subjectId: packageId,
    changes: { publicationKind: kind, on, documentRef: reference },
  });
}
