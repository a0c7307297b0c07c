import { v7 as uuidv7 } from 'uuid';

import { roles } from '#app/domain/codelists.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { clearSecondFactor } from '#app/features/users/clear-second-factor.server.ts';
import { disablePerson } from '#app/features/users/disable-person.server.ts';
import { enablePerson } from '#app/features/users/enable-person.server.ts';
import { invitePerson } from '#app/features/users/invite-person.server.ts';
import { issueOneTimeLink } from '#app/features/users/issue-one-time-link.server.ts';
import type { IssuedLink } from '#app/features/users/one-time-links.server.ts';
import { personAt } from '#app/features/users/person-at.server.ts';
import { findUserId, listPeople } from '#app/features/users/queries.server.ts';
import type { Person } from '#app/features/users/queries.server.ts';
import { InvitePersonInput } from '#app/features/users/schemas.ts';
import type { InvitePerson } from '#app/features/users/schemas.ts';
import { formatInstant } from '#app/i18n/format.ts';
import type { Clock } from '#app/platform/clock.ts';
import { formMessages } from '#app/platform/form-messages.ts';
import { oneTimePath } from '#app/platform/paths.ts';
import type { Store } from '#db/store.server.ts';

import { type Cli, type Outcome, readArgs, UsageRefused } from './command.ts';
import { withStore } from './open-store.ts';

const options = {
  name: { type: 'string' },
  role: { type: 'string' },
  project: { type: 'string' },
  unit: { type: 'string' },
  reason: { type: 'string' },
} as const;

type Values = { [Name in keyof typeof options]?: string };

/** Whoever has the shell and the data directory may do what an administrator may; nobody signed in, so the system acts. */
const operator: Actor = {
  userId: '',
  name: 'tiendo',
  email: '',
  assignments: [{ role: 'administrator', projectId: null, organisationId: null }],
};

/** `tiendo user list | invite | reset | unpair | disable | enable`: the people of this installation, without signing in. */
export async function user(args: string[], cli: Cli): Promise<Outcome> {
  const { values, positionals } = readArgs(args, { options, most: 2 }, cli.words);
  const [act = '', email] = positionals;
  const words = cli.words.user;
  if (act === 'list') return list(cli);
  if (!['invite', 'reset', 'unpair', 'disable', 'enable'].includes(act))
    throw new UsageRefused(words.actUnknown(act));
  if (email === undefined) throw new UsageRefused(words.emailMissing(act));
  const address = email.trim().toLowerCase();
  if (act === 'invite') return invite(address, values, cli);
  if (act === 'reset') return reset(address, cli);
  if (act === 'unpair') return unpair(address, values, cli);
  return setStatus(act === 'disable' ? 'disabled' : 'enabled', address, values, cli);
}

async function list(cli: Cli): Promise<Outcome> {
  const people = await withStore(cli, { readOnly: true }, readEverybody);
  return {
    json: people.map(({ email, name, disabledAt, lastSeenAt, roles: held }) => ({
      email,
      name,
      disabledAt,
      lastSeenAt,
      roles: held.map(({ role, projectCode, unitName }) => ({ role, project: projectCode, unit: unitName })),
    })),
    lines: people.map((person) => personLine(person, cli)),
  };
}

async function readEverybody(store: Store): Promise<readonly Person[]> {
  return store.snapshot(async (db) => {
    const everybody: Person[] = [];
    for (let page = 1, hasMore = true; hasMore; page += 1) {
      const listed = await listPeople(db, { q: '', page });
      everybody.push(...listed.people);
      hasMore = listed.hasMore;
    }
    return everybody;
  });
}

function personLine(person: Person, { words: { user: words }, t, locale }: Cli): string {
  const { email, name, disabledAt, lastSeenAt, roles: held } = person;
  const where = held.map(
    ({ role, projectCode, unitName }) =>
      `${t(`codelists.roles.${role}`)} (${projectCode ?? unitName ?? words.everywhere})`,
  );
  return [
    email,
    name,
    where.join(', ') || t('users.list.noRole'),
    lastSeenAt === null ? words.neverSeen : formatInstant(lastSeenAt, locale),
    ...(disabledAt === null ? [] : [words.isDisabled]),
  ].join('  ');
}

async function invite(email: string, values: Values, cli: Cli): Promise<Outcome> {
  const invitation = readInvitation(email, values, cli);
  const link = await acting(cli, (context) => invitePerson(context, invitation));
  const { json, lines } = told(link, cli);
  return { json: { email, ...json }, lines: [cli.words.user.invited(email), ...lines] };
}

function readInvitation(
  email: string,
  { name, role, project, unit }: Values,
  { words: { user: words }, t, locale }: Cli,
): InvitePerson {
  if (name === undefined) throw new UsageRefused(words.nameMissing);
  if (!roles.some((known) => known === role)) throw new UsageRefused(words.roleUnknown(roles.join(', ')));
  if (project !== undefined && unit !== undefined) throw new UsageRefused(words.scopeTwice);
  const typed = { name, email, roles: [{ role, scope: project ?? unit ?? '' }] };
  const read = InvitePersonInput.safeParse(typed, { error: formMessages(t, locale) });
  if (read.success) return read.data;
  const refusals = read.error.issues.map(({ path, message }) => words.refused(path.join('.'), message));
  throw new UsageRefused(refusals.join(' '));
}

async function reset(email: string, cli: Cli): Promise<Outcome> {
  const link = await acting(cli, async (context) =>
    issueOneTimeLink(context, await idOf(context.store, email, cli)),
  );
  const { json, lines } = told(link, cli);
  return { json: { email, ...json }, lines };
}

async function unpair(email: string, { reason = '' }: Values, cli: Cli): Promise<Outcome> {
  const words = cli.words.user;
  await acting(cli, async (context) => {
    const userId = await idOf(context.store, email, cli);
    return clearSecondFactor(context, userId, { reason: reason.trim() || words.reason });
  });
  return { json: { email, secondFactor: null }, lines: [words.unpaired(email)] };
}

async function setStatus(
  status: 'disabled' | 'enabled',
  email: string,
  { reason = '' }: Values,
  cli: Cli,
): Promise<Outcome> {
  const words = cli.words.user;
  const change = status === 'disabled' ? disablePerson : enablePerson;
  await acting(cli, async (context) => {
    const userId = await idOf(context.store, email, cli);
    const { disabledAt: version } = await context.store.read((db) => personAt(db, userId));
    return change(context, userId, { reason: reason.trim() || words.reason, version });
  });
  return { json: { email, status }, lines: [words[status](email)] };
}

type Acting = {
  store: Store;
  clock: Clock;
  actor: Actor;
  trace: { actorId: null; at: ReturnType<Clock['now']>; requestId: string };
};

async function acting<Result>(cli: Cli, work: (context: Acting) => Promise<Result>): Promise<Result> {
  return withStore(cli, { readOnly: false }, (store, clock) =>
    work({
      store,
      clock,
      actor: operator,
      trace: { actorId: null, at: clock.now(), requestId: `cli-${uuidv7()}` },
    }),
  );
}

async function idOf(store: Store, email: string, { words }: Cli): Promise<string> {
  const userId = await store.read((db) => findUserId(db, email));
  if (userId === null) throw new UsageRefused(words.user.personUnknown(email));
  return userId;
}

/** The link with its address, or with its path alone where nobody has said under which address people reach the server. */
function told({ token, purpose, expiresAt }: IssuedLink, { env, words, locale }: Cli) {
  const path = oneTimePath(token);
  const address = env.origin === null ? path : `${env.origin}${path}`;
  return {
    json: { purpose, link: address, expiresAt },
    lines: [words.user.link(address), words.user.until(formatInstant(expiresAt, locale))],
  };
}
