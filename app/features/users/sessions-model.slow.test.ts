import { hash } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Actor } from '#app/domain/permissions.ts';
import type { Admission } from '#app/platform/admission.server.ts';
import { findActor, listSessions } from '#app/platform/session.server.ts';
import { aUser } from '#db/factories.ts';
import type { Writer } from '#db/reader.ts';
import type { Store } from '#db/store.server.ts';
import { slowTestEngines } from '#db/testing/stores.ts';

import { changeOwnPassword } from './change-own-password.server.ts';
import { choosePassword } from './choose-password.server.ts';
import { disablePerson } from './disable-person.server.ts';
import { enablePerson } from './enable-person.server.ts';
import { endOwnSessions } from './end-own-sessions.server.ts';
import { endSessions } from './end-sessions.server.ts';
import { grantRole } from './grant-role.server.ts';
import { issueOneTimeLink } from './issue-one-time-link.server.ts';
import { personAt } from './person-at.server.ts';
import { revokeRole } from './revoke-role.server.ts';
import { listRoles } from './role-scope.server.ts';
import { signIn } from './sign-in.server.ts';
import { signOut } from './sign-out.server.ts';
import { anAdministrator, contextOf } from './testing/people.ts';

/** What a hash costs does not matter here, and hundreds of real ones would take minutes. */
const cheap = { memoryCost: 8, timeCost: 1, parallelism: 1 };

const minute = 60_000;
const idle = 30 * minute;
const lifetime = 12 * 60 * minute;
const firstPassword = 'một câu dễ nhớ';

const acts = [
  'signIn',
  'signInAgain',
  'touch',
  'touch',
  'logout',
  'endOwn',
  'endOthers',
  'endByAdministrator',
  'endAllByAdministrator',
  'disable',
  'enable',
  'grant',
  'revoke',
  'changePassword',
  'reset',
] as const;
const steps = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    /** Which person, and which of the sessions there were, alive or dead. */
    who: fc.nat(1),
    which: fc.nat(20),
    /** What passes before: mostly minutes, seldom more than a session lives. */
    wait: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 12 * minute }) },
      { weight: 2, arbitrary: fc.integer({ min: idle - 2 * minute, max: idle + 2 * minute }) },
      { weight: 1, arbitrary: fc.constant(lifetime) },
    ),
  }),
  { minLength: 5, maxLength: 40 },
);

/** The reference: what is known of a session without asking the database. */
type Session = { token: string; person: Person; createdAt: number; lastSeenAt: number; isEnded: boolean };
type Person = { actor: Actor; password: string; isDisabled: boolean; holdsRole: boolean };

describe.each(slowTestEngines)('on $name', ({ name, open }) => {
  const numRuns = name === 'SQLite' ? 25 : 3;
  test(
    'whatever happens, exactly the sessions that should be alive answer (ASVS 7.3.1, 7.3.2, 7.4.1, 7.4.2, 7.4.3, 7.4.5)',
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (taken) => {
          const store = await open();
          const world = await aWorld(store);
          for (const step of taken) {
            world.pass(step.wait);
            await world.take(step);
            expect(await world.listed()).toEqual(world.expected());
          }
          for (const session of world.sessions) {
            expect(await world.answers(session)).toBe(world.isAlive(session));
          }
          await store.close();
        }),
        { numRuns },
      );
    },
  );
});

async function aWorld(store: Store) {
  const passwordHash = await hash(firstPassword, cheap);
  const { administrator, people } = await store.write(async (tx) => ({
    administrator: await anAdministrator(tx),
    people: [await aPerson(tx, firstPassword, passwordHash), await aPerson(tx, firstPassword, passwordHash)],
  }));
  await store.write(async (tx) => tx.insert(tx.t.settings).values({ name: 'secondFactorFor', value: '' }));
  const sessions: Session[] = [];
  let now = 0;
  let passwords = 0;

  const by = (actor: Actor) => contextOf(store, actor, now);
  const isAlive = ({ isEnded, createdAt, lastSeenAt }: Session) =>
    !isEnded && now - createdAt < lifetime && now - lastSeenAt < idle;
  const end = (isMeant: (session: Session) => boolean) => {
    for (const session of sessions) if (isMeant(session)) session.isEnded = true;
  };
  const endAllOf = (person: Person) => end((session) => session.person === person);
  const begin = (person: Person, { leadsTo, token }: Admission) => {
    expect(leadsTo).toBe('session');
    sessions.push({ token, person, createdAt: now, lastSeenAt: now, isEnded: false });
  };
  const signInAs = async (person: Person, presented: Session | null) => {
    const { password } = person;
    const asking = signIn(
      by(person.actor),
      { email: person.actor.email, password },
      presented?.token ?? null,
    );
    if (person.isDisabled) {
      await expect(asking).rejects.toMatchObject({ violations: [{ code: 'signInRefused' }] });
      return;
    }
    const admission = await asking;
    end((session) => session === presented);
    begin(person, admission);
  };
  const idOf = async ({ token, person }: Session) => {
    const seenBy = { userId: person.actor.userId, now: by(person.actor).clock.wall(), token };
    const listed = await store.read((db) => listSessions(db, seenBy));
    return listed.find(({ isOwn }) => isOwn)?.id ?? '';
  };
  const answers = async ({ token, person }: Session) =>
    (await findActor(store, by(person.actor).clock, token)) !== null;

  /** What a person can do through a living session. */
  const ownActs = {
    signInAgain: (session: Session) => signInAs(session.person, session),
    logout: async (session: Session) => {
      await signOut(by(session.person.actor), session.token);
      session.isEnded = true;
    },
    endOwn: async (session: Session) => {
      const { actor, password } = session.person;
      const ending = { session: await idOf(session), currentPassword: password };
      await endOwnSessions(by(actor), ending, session.token);
      session.isEnded = true;
    },
    endOthers: async (session: Session) => {
      const { actor, password } = session.person;
      await endOwnSessions(by(actor), { session: 'others', currentPassword: password }, session.token);
      end((other) => other.person === session.person && other !== session);
    },
    changePassword: async (session: Session) => {
      const { actor, password: currentPassword } = session.person;
      const password = newPassword();
      await changeOwnPassword(by(actor), { currentPassword, password }, session.token);
      await keep(session.person, password);
      end((other) => other.person === session.person && other !== session);
    },
    endByAdministrator: async (session: Session) => {
      await endSessions(by(administrator), session.person.actor.userId, { session: await idOf(session) });
      session.isEnded = true;
    },
  };
  /** Commands hash at full cost; from then on the same password is kept by a cheap hash, so that signing in takes no time. */
  const keep = async (person: Person, password: string) => {
    const passwordHash = await hash(password, cheap);
    await store.write(async (tx) => {
      const { users } = tx.t;
      await tx.update(users).set({ passwordHash }).where(eq(users.id, person.actor.userId));
    });
    person.password = password;
  };
  const newPassword = () => `nhà em có ${(passwords += 1)} con mèo vàng`;

  const because = async ({ actor }: Person) => {
    const { disabledAt } = await store.read((db) => personAt(db, actor.userId));
    return { reason: 'thử', version: disabledAt };
  };

  /** What is done about a person, whether they are there or not. */
  const personActs = {
    signIn: (person: Person) => signInAs(person, null),
    endAllByAdministrator: async (person: Person) => {
      await endSessions(by(administrator), person.actor.userId, { session: 'all' });
      endAllOf(person);
    },
    disable: async (person: Person) => {
      await disablePerson(by(administrator), person.actor.userId, await because(person));
      person.isDisabled = true;
      endAllOf(person);
    },
    enable: async (person: Person) => {
      await enablePerson(by(administrator), person.actor.userId, await because(person));
      person.isDisabled = false;
    },
    grant: async (person: Person) => {
      if (person.holdsRole) return;
      await grantRole(by(administrator), person.actor.userId, { role: 'committee', scope: '' });
      person.holdsRole = true;
      endAllOf(person);
    },
    revoke: async (person: Person) => {
      if (!person.holdsRole) return;
      const { userId } = person.actor;
      const [held] = await store.read((db) => listRoles(db, [userId]));
      await revokeRole(by(administrator), userId, held?.id ?? '');
      person.holdsRole = false;
      endAllOf(person);
    },
    reset: async (person: Person) => {
      if (person.isDisabled) return;
      const password = newPassword();
      const { token } = await issueOneTimeLink(by(administrator), person.actor.userId);
      const admission = await choosePassword(by(person.actor), { token, password }, null);
      await keep(person, password);
      endAllOf(person);
      begin(person, admission);
    },
  };

  return {
    sessions,
    isAlive,
    answers,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    take: async ({ act, who, which }: { act: (typeof acts)[number]; who: number; which: number }) => {
      const person = people[who];
      const session = sessions[which % Math.max(1, sessions.length)];
      if (act === 'touch') {
        if (session === undefined) return;
        const wasAlive = isAlive(session);
        expect(await answers(session)).toBe(wasAlive);
        if (wasAlive && now - session.lastSeenAt >= minute) session.lastSeenAt = now;
        return;
      }
      if (isOf(personActs, act)) {
        if (person !== undefined) await personActs[act](person);
        return;
      }
      if (isOf(ownActs, act) && session !== undefined && isAlive(session)) await ownActs[act](session);
    },
    /** How many living sessions the database lists for each person, and how many the reference does. */
    listed: async () => {
      const counts: number[] = [];
      for (const { actor } of people) {
        const seenBy = { userId: actor.userId, now: by(actor).clock.wall(), token: null };
        counts.push((await store.read((db) => listSessions(db, seenBy))).length);
      }
      return counts;
    },
    expected: () =>
      people.map((person) => sessions.filter((one) => one.person === person && isAlive(one)).length),
  };
}

async function aPerson(tx: Writer, password: string, passwordHash: string): Promise<Person> {
  const { id: userId, name, email } = await aUser(tx, { passwordHash });
  return { actor: { userId, name, email, assignments: [] }, password, isDisabled: false, holdsRole: false };
}

function isOf<Acts extends object>(owned: Acts, act: PropertyKey): act is keyof Acts {
  return Object.hasOwn(owned, act);
}
