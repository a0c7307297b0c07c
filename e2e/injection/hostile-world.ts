import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { roles } from '../../app/domain/codelists.ts';
import type { Role } from '../../app/domain/codelists.ts';
import { day, instant } from '../../app/domain/day.ts';
import { createClock } from '../../app/platform/clock.ts';
import { hashPassword } from '../../app/platform/password.server.ts';
import { beginSession } from '../../app/platform/session.server.ts';
import { makeLink } from '../../app/features/users/one-time-links.server.ts';
import { loadDemo } from '../../db/seeds/demo.ts';
import { castId } from '../../db/seeds/demo/stage.ts';
import { openStore } from '../../db/store.server.ts';
import type { Store } from '../../db/store.server.ts';
import { sqliteFileName } from '../../db/store.sqlite.server.ts';
import { startServerOn } from '../../scripts/demo-server.ts';

import { addMissingRows, addOneOfEveryEvent } from './every-column.ts';
import { findExamples } from './examples.ts';
import type { Examples } from './examples.ts';
import { addHostileFiles } from './hostile-files.ts';
import type { HostileText } from './payloads.ts';
import { poison } from './poison.ts';

/** Who looks at the pages; `nobody` has not signed in. */
export type Reader = Role | 'nobody';

export type HostileWorld = {
  url: string;
  examples: Examples;
  /** The cookie value of a session of somebody in this role. */
  tokens: ReadonlyMap<Reader, string>;
  stop: () => Promise<void>;
};

const today = '2025-10-31';

/** A server on a portfolio in which every word of people is hostile. */
export async function openHostileWorld(hostile: HostileText): Promise<HostileWorld> {
  const directory = mkdtempSync(path.join(tmpdir(), 'tiendo-hostile-'));
  const location = { dataDirectory: directory };
  const seeded = await openStore(location);
  await loadDemo(seeded, {
    password: 'one that nobody types',
    passwordHashOf: hashPassword,
    today: day(today),
    now: instant(`${today}T08:00:00+07:00`),
  });
  const link = await seeded.write(async (tx) => {
    await addMissingRows(tx);
    await addOneOfEveryEvent(tx);
    const userId = castId('person', 'committee');
    return makeLink(tx, { userId, purpose: 'passwordReset', createdBy: null, at: createClock(null).wall() });
  });
  const tokens = await openSessions(seeded);
  await seeded.close();

  poison(path.join(directory, sqliteFileName), hostile);
  const poisoned = await openStore(location);
  const files = await poisoned.write((tx) => addHostileFiles(tx, hostile));
  const examples = { ...(await findExamples(poisoned)), ...files, token: link.token };
  await poisoned.close();
  const { url, stop } = await startServerOn(directory, { TIENDO_TODAY: today });
  return { url, examples, tokens, stop };
}

async function openSessions(store: Store): Promise<ReadonlyMap<Reader, string>> {
  const tokens = new Map<Reader, string>();
  const at = createClock(null).wall();
  for (const role of roles) {
    const signedIn = {
      userId: castId('person', role),
      method: 'password',
      secondFactorAt: at,
      address: '192.0.2.1',
      device: 'a browser',
    } as const;
    tokens.set(role, await store.write((tx) => beginSession(tx, signedIn, { at, replacing: null })));
  }
  return tokens;
}
