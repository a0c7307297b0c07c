import type { Day, Instant } from '#app/domain/day.ts';
import { day, instant, instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import type { Trace } from '../../audit.server.ts';
import type { Writer } from '../../reader.ts';
import type { PersonKey } from './cast.ts';
import { seedId } from './seed-id.ts';

/** Where a happening is played: its transaction, its day and moment, and who may act in it. */
export type Stage = {
  readonly tx: Writer;
  readonly on: Day;
  readonly at: Instant;
  readonly traceOf: (person: PersonKey | null) => Trace;
};

/** What comes first on one day. */
const ranks = [
  'project',
  'decision',
  'capital',
  'package',
  'plan',
  'baseline',
  'report',
  'move',
  'amendment',
  'voucher',
  'review',
  'answer',
] as const;

/** Something that happened on a day, written down through the same rules as if it were entered today. */
export type Happening = {
  readonly on: Day;
  readonly rank: (typeof ranks)[number];
  /** Names it where its story breaks a rule. */
  readonly title: string;
  readonly play: (stage: Stage) => Promise<void>;
};

/** The day on which the story's people and companies appear. */
const storyBegins = instant('2021-01-04T08:00:00+07:00');
/** The last day on which anything of the story happens. */
export const storyEndsOn = day('2025-10-31');

const secondsBetween = 41;

/** Plays everything in the order of its days, from eight in the morning on; throws where a story breaks a rule. */
export async function play(tx: Writer, happenings: readonly Happening[]): Promise<void> {
  const inOrder = happenings.toSorted(
    (a, b) => a.on.localeCompare(b.on) || ranks.indexOf(a.rank) - ranks.indexOf(b.rank),
  );
  let before: Day | null = null;
  let ofDay = 0;
  for (const [index, happening] of inOrder.entries()) {
    ofDay = happening.on === before ? ofDay + 1 : 0;
    before = happening.on;
    await playOne(tx, happening, momentOf(happening.on, ofDay), `demo-${index + 1}`);
  }
}

/** The id of a member of the cast, the same in every demo. */
export function castId(kind: 'person' | 'supplier' | 'organisation', key: string): string {
  return seedId(`${kind}:${key}`, storyBegins);
}

/** The `index`th moment of a day's work in Vietnam. */
export function momentOf(on: Day, index: number): Instant {
  const morning = millisecondsOf(instant(`${on}T08:00:00+07:00`));
  return instantFromMilliseconds(morning + index * secondsBetween * 1_000);
}

async function playOne(tx: Writer, happening: Happening, at: Instant, requestId: string): Promise<void> {
  const traceOf = (person: PersonKey | null) => ({
    actorId: person === null ? null : castId('person', person),
    at,
    requestId,
  });
  try {
    await happening.play({ tx, on: happening.on, at, traceOf });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the story breaks on ${happening.on} (${happening.title}): ${reason}`, { cause: error });
  }
}
