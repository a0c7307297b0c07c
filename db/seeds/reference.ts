import { readFileSync } from 'node:fs';

import { count } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { Instant } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { noProvinceCode } from '#app/domain/no-province.ts';
import { defaultRuleParams } from '#app/domain/risk-rules/default-params.ts';
import { recordEvent } from '../audit.server.ts';
import type { Store, Writer } from '../reader.ts';
import type { Tables } from '../schema/schema.ts';

type Place = Tables['places']['$inferInsert'];

/** Where projects stand that belong to no province. */
export const noProvince = {
  code: noProvinceCode,
  kind: 'none',
  provinceCode: noProvinceCode,
  name: 'Không thuộc tỉnh nào',
  fullName: 'Không thuộc tỉnh nào',
  fullNameEn: 'No province',
  foldedName: 'khong thuoc tinh nao',
} as const satisfies Place;

const batch = 500;

/** Loads what every installation starts from: provinces, communes, and the thresholds of the risk rules. What is there already stays. */
export async function loadReference(tx: Writer, at: Instant): Promise<void> {
  const places = await loadPlaces(tx);
  const ruleParams = await loadDefaultParams(tx);
  if (places === 0 && ruleParams === 0) return;
  await recordEvent(
    tx,
    { actorId: null, at, requestId: 'reference' },
    {
      event: 'reference.loaded',
      subjectKind: 'system',
      subjectId: 'reference',
      changes: { places, ruleParams },
    },
  );
}

/** As `loadReference`, in a transaction of its own: what a server and the command line do before anything else. */
export async function beginInstallation(store: Store, at: Instant): Promise<void> {
  await store.write((tx) => loadReference(tx, at));
}

async function loadDefaultParams(tx: Writer): Promise<number> {
  const rows = defaultRuleParams.map((param) => ({ id: uuidv7(), ...param }));
  const added = await tx
    .insert(tx.t.ruleParams)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: tx.t.ruleParams.id });
  return added.length;
}

async function loadPlaces(tx: Writer): Promise<number> {
  const [kept] = await tx.select({ rows: count() }).from(tx.t.places);
  const places = [noProvince, ...readPlaces()];
  const missing = places.length - (kept?.rows ?? 0);
  if (missing === 0) return 0;
  for (let start = 0; start < places.length; start += batch) {
    const rows = places.slice(start, start + batch);
    await tx.insert(tx.t.places).values(rows).onConflictDoNothing();
  }
  return missing;
}

/** The file has no quoted fields; its first line names the columns. */
function readPlaces(): Place[] {
  const text = readFileSync(new URL('data/places.csv', import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line): Place => {
      const [code = '', provinceCode = '', unit = '', name = '', fullNameEn = ''] = line.split(',');
      const kind = code === provinceCode ? 'province' : 'commune';
      return {
        code,
        kind,
        provinceCode,
        name,
        fullName: `${unit} ${name}`,
        fullNameEn,
        foldedName: foldText(name),
      };
    });
}
