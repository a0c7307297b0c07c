import type { Day, Instant } from '#app/domain/day.ts';
import { day } from '#app/domain/day.ts';
import { recordEvent } from '../audit.server.ts';
import { aRoleAssignment } from '../factories.ts';
import { bringUpToDate } from '../materialise/bring-up-to-date.server.ts';
import { refreshProject } from '../materialise/refresh-project.server.ts';
import { refreshProvincePlans } from '../materialise/refresh-province-plans.server.ts';
import type { Writer } from '../reader.ts';
import type { Store } from '../store.server.ts';
import { people } from './demo/cast.ts';
import type { PersonKey } from './demo/cast.ts';
import { insertCast } from './demo/insert-cast.ts';
import { insertPublished } from './demo/insert-published.ts';
import { ceilingsOf } from './demo/set-ceilings.ts';
import { closingsOf } from './demo/close-months.ts';
import type { Happening } from './demo/stage.ts';
import { castId, momentOf, play, storyEndsOn } from './demo/stage.ts';
import { stories } from './demo/stories.ts';
import type { ToldStory } from './demo/tell-project.ts';
import { tellProject } from './demo/tell-project.ts';
import { hasSeeds } from './empty-data.ts';
import { loadReference } from './reference.ts';

/** The last day of which the demo tells; its clock stands there unless set otherwise. */
export const demoEndsOn: Day = storyEndsOn;

/** Who can sign in, all with one password. */
export const demoAccounts = Object.values(people);

export type DemoOptions = {
  readonly password: string;
  readonly passwordHashOf: (password: string) => Promise<string>;
  readonly today: Day;
  readonly now: Instant;
};

/** Days on which the committee looked at the portfolio before today: flags are raised and cleared on them. */
const reviewDays = ['2025-07-31', '2025-08-29', '2025-09-30', '2025-10-13', '2025-10-29'].map(day);

/** Loads the demo portfolio into empty data, all or nothing; data that has it already is kept as it is. */
export async function loadDemo(store: Store, options: DemoOptions): Promise<'loaded' | 'kept'> {
  if (await hasSeeds(store, 'demo')) return 'kept';
  const passwordHashes = new Map<PersonKey, string>();
  for (const { role } of demoAccounts)
    passwordHashes.set(role, await options.passwordHashOf(options.password));
  await store.write(async (tx) => tellAll(tx, passwordHashes, options));
  await bringUpToDate(store, options);
  return 'loaded';
}

async function tellAll(
  tx: Writer,
  passwordHashes: ReadonlyMap<PersonKey, string>,
  { today, now }: DemoOptions,
): Promise<void> {
  await loadReference(tx, momentOf(day('2021-01-04'), 0));
  await insertCast(tx, passwordHashes);
  const published = await insertPublished(tx);
  const told = stories.map((story) => ({ story, ...tellProject(story, published.around(story)) }));
  await play(tx, [
    ...told.flatMap(({ happenings }) => happenings),
    ...reviews(told, today),
    ...closingsOf(['66', '68'], today),
    ...ceilingsOf(['66', '68'], today),
  ]);
  await published.insertFacts(tx, new Map(told.map(({ story, id }) => [story.code, id])));
  for (const { story, id } of told) {
    if (story.plan?.manager === 'projectManager') await assignManager(tx, id);
  }
  await refreshProvincePlans(tx);
  // Everybody knows the demo's one password: a second factor would only stand in the way of trying it.
  await tx.insert(tx.t.settings).values([
    { name: 'kind', value: 'demo' },
    { name: 'secondFactorFor', value: '' },
  ]);
  await recordEvent(
    tx,
    { actorId: null, at: now, requestId: 'demo' },
    { event: 'demo.loaded', subjectKind: 'system', subjectId: 'demo', changes: { projects: told.length } },
  );
}

function reviews(told: readonly ToldStory[], today: Day): Happening[] {
  const active = told.filter(({ happenings }) => happenings.length > 1);
  return reviewDays
    .filter((on) => on < today)
    .flatMap((on) =>
      active.map(({ id }): Happening => ({
        on,
        rank: 'review',
        title: `review of ${id}`,
        play: async ({ tx, at }) => refreshProject(tx, id, { today: on, now: at }),
      })),
    );
}

async function assignManager(tx: Writer, projectId: string): Promise<void> {
  await aRoleAssignment(tx, {
    userId: castId('person', 'projectManager'),
    role: 'projectManager',
    projectId,
  });
}
