import { day, instant } from '#app/domain/day.ts';
import { loadDemo } from '#db/seeds/demo.ts';
import { loadNational } from '#db/seeds/national.ts';
import { openStore } from '#db/store.server.ts';

const barWidth = 30;

/** A data directory with the demo portfolio; one that has it is kept. */
export async function prepareDemo(dataDirectory: string, today: string): Promise<string> {
  const store = await openStore({ dataDirectory });
  const passwordHashOf = async () => 'no password opens this';
  await loadDemo(store, { password: '', passwordHashOf, ...presentOf(today) });
  await store.close();
  return dataDirectory;
}

/** A data directory with 10,000 projects; one that has them is kept. Takes minutes the first time, and says how far it is. */
export async function prepareNational(dataDirectory: string, today: string): Promise<string> {
  const store = await openStore({ dataDirectory });
  const result = await loadNational(store, { ...presentOf(today), onProgress: showProgress });
  if (result === 'loaded') process.stderr.write('\n');
  await store.close();
  return dataDirectory;
}

function presentOf(today: string) {
  return { today: day(today), now: instant(`${today}T08:00:00+07:00`) };
}

/** One line that rewrites itself on a terminal; elsewhere a line at every tenth. */
function showProgress(step: string, done: number, all: number): void {
  const filled = Math.floor((done / all) * barWidth);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${done}/${all} ${step}`;
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${bar}`);
  else if (done % Math.ceil(all / 10) === 0) process.stderr.write(`${bar}\n`);
}
