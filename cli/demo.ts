import { formatDay } from '#app/i18n/format.ts';
import { createClock } from '#app/platform/clock.ts';
import { hashPassword } from '#app/platform/password.server.ts';
import { bringUpToDate } from '#db/materialise/bring-up-to-date.server.ts';
import { demoAccounts, demoEndsOn, loadDemo } from '#db/seeds/demo.ts';

import { type Cli, type Outcome, readArgs } from './command.ts';
import { withStore } from './open-store.ts';

/** No secret: everybody may sign in to a demo, and a demo only goes into an empty data directory. */
const password = 'tien-do-demo-2025';

/** `tiendo demo`: the data directory with the demo portfolio, ready to be served. A second run keeps it as it is. */
export async function demo(args: string[], cli: Cli): Promise<Outcome> {
  readArgs(args, { options: {}, most: 0 }, cli.words);
  const words = cli.words.demo;
  const clock = createClock(cli.env.today ?? demoEndsOn);
  const present = { today: clock.today(), now: clock.now() };
  cli.progress(words.loading);
  await withStore(cli, { readOnly: false }, async (store) => {
    await loadDemo(store, { ...present, password, passwordHashOf: hashPassword });
    await bringUpToDate(store, present);
  });
  const { dataDirectory, databaseUrl } = cli.env;
  const accounts = demoAccounts.map(({ email, role }) => ({ email, role }));
  return {
    json: {
      dataDirectory: databaseUrl === undefined ? dataDirectory : null,
      today: present.today,
      accounts,
      password,
    },
    lines: [
      words.ready(databaseUrl === undefined ? dataDirectory : 'PostgreSQL'),
      words.today(formatDay(present.today, cli.locale)),
      ...accounts.map(({ email, role }) => `  ${email.padEnd(24)}${cli.t(`codelists.roles.${role}`)}`),
      words.password(password),
    ],
  };
}
