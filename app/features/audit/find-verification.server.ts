import { eq, inArray } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import type { Locale } from '#app/domain/codelists.ts';
import { auditPath, disbursementPath, packagePath, projectPath } from '#app/platform/paths.ts';
import type { RunningVerification } from '#app/platform/verifier.server.ts';
import type { Reader } from '#db/reader.ts';

import { findLastVerification } from './last-verification.server.ts';
import { getChainHeads } from './queries.server.ts';
import type { KeptVerification } from './verification.ts';

type Found = NonNullable<KeptVerification['found']>;
type WrongTotal = NonNullable<Found['totals']['firstWrong']>;

/** The tables of kept totals, as pages call them. */
const totalTables = [
  'contract_totals',
  'project_year_totals',
  'province_month_totals',
  'province_month_plans',
  'project_positions',
  'province_totals',
] as const;

/** A verification that runs, with how many rows it will read about, and how the last one ended, with links to the first bad rows. */
export async function findVerification(
  db: Reader,
  { running, locale }: { running: RunningVerification | null; locale: Locale },
) {
  const heads = await getChainHeads(db);
  const total = (heads.ledger?.seq ?? 0) + (heads.audit?.seq ?? 0);
  const last = await findLastVerification(db);
  return {
    running: running === null ? null : { ...running, total },
    last: last === null ? null : { ...last, found: last.found && (await linked(db, last.found, locale)) },
  };
}
export type VerificationPage = Awaited<ReturnType<typeof findVerification>>;

async function linked(db: Reader, { ok, ledger, audit, totals }: Found, locale: Locale) {
  const { firstWrong } = totals;
  return {
    ok,
    ledger: { ...ledger, path: ledger.firstBad === null ? null : await entryPath(db, ledger.firstBad.seq) },
    audit: {
      ...audit,
      // The line itself, or where it would stand.
      path: audit.firstBad === null ? null : auditPath({ before: audit.firstBad.seq + 1 }),
    },
    totals: { ...totals, firstWrong: firstWrong === null ? null : await namedTotal(db, firstWrong, locale) },
  };
}

/** The entry of this number; the one before it where there is none. */
async function entryPath(db: Reader, seq: number): Promise<string | null> {
  const { disbursementEntries: entries } = db.t;
  const rows = await db
    .select({ id: entries.id, seq: entries.seq })
    .from(entries)
    .where(inArray(entries.seq, [seq, seq - 1]));
  const nearest = rows.toSorted((a, b) => b.seq - a.seq)[0];
  return nearest === undefined ? null : disbursementPath(nearest.id);
}

async function namedTotal(db: Reader, { table, key, column, kept, expected }: WrongTotal, locale: Locale) {
  const [id = '', ...rest] = key.split(' ');
  const named = isUuid(id)
    ? await (table === 'contract_totals' ? contractOf : projectOf)(db, id)
    : await placeOf(db, id, locale);
  return {
    table: totalTables.find((known) => known === table) ?? null,
    subject: [named?.name ?? id, ...rest].join(' '),
    path: named?.path ?? null,
    column,
    kept,
    expected,
  };
}

type Named = { name: string; path: string | null } | null;

async function contractOf(db: Reader, id: string): Promise<Named> {
  const { contracts, biddingPackages: packages, projects } = db.t;
  const [found] = await db
    .select({ number: contracts.number, packageCode: packages.code, projectCode: projects.code })
    .from(contracts)
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .where(eq(contracts.id, id));
  return found === undefined
    ? null
    : { name: found.number, path: packagePath(found.projectCode, found.packageCode) };
}

async function projectOf(db: Reader, id: string): Promise<Named> {
  const { projects } = db.t;
  const [found] = await db.select({ code: projects.code }).from(projects).where(eq(projects.id, id));
  return found === undefined ? null : { name: found.code, path: projectPath(found.code) };
}

async function placeOf(db: Reader, code: string, locale: Locale): Promise<Named> {
  const { places } = db.t;
  const [found] = await db
    .select({ name: locale === 'vi' ? places.fullName : places.fullNameEn })
    .from(places)
    .where(eq(places.code, code));
  return found === undefined ? null : { name: found.name, path: null };
}
