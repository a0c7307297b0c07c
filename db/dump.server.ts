import { asc, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';

import type { Reader } from './reader.ts';
import type { Tables } from './schema/schema.ts';
import { sqliteTables } from './schema/tables.sqlite.ts';

type TableName = keyof Tables;

/** What happened, was decided, or is stated by a source: everything from which the rest can be worked out again. */
export const recordTables = [
  'auditEvents',
  'baselineItems',
  'baselinePackages',
  'baselines',
  'bidOpenings',
  'biddingPackages',
  'bids',
  'capitalEntries',
  'contractAmendments',
  'contractSuppliers',
  'contracts',
  'dependencies',
  'disbursementEntries',
  'disbursementPlans',
  'documentLinks',
  'documents',
  'externalIdentities',
  'flagEvents',
  'flags',
  'indicatorMeasurements',
  'indicators',
  'investmentDecisions',
  'mediumTermPlans',
  'organisations',
  'overrideUses',
  'overrides',
  'packagePriceChanges',
  'packageStatusChanges',
  'periodClosings',
  'places',
  'programmes',
  'progressReports',
  'projectFacts',
  'projectOrigins',
  'projects',
  'provinceCeilings',
  'publications',
  'roleAssignments',
  'ruleParams',
  'scheduleItems',
  'securities',
  'securityReleases',
  'selectionPlanItems',
  'selectionPlans',
  'sources',
  'suppliers',
  'treasuryLines',
  'treasuryLists',
  'treasuryWithdrawals',
  'users',
] as const satisfies readonly TableName[];

/** Worked out from the records, open doors, or wait for somebody: no part of a dump. */
export const tablesLeftOut = [
  'authenticators',
  'chainHeads',
  'columnMappings',
  'contractTotals',
  'formerPasswords',
  'importDrafts',
  'oneTimeLinks',
  'packagePositions',
  'pendingSignIns',
  'projectListDrafts',
  'projectPositions',
  'projectYearTotals',
  'provinceMonthPlans',
  'provinceMonthTotals',
  'provinceTotals',
  'recoveryCodes',
  'sessions',
  'settings',
  'setupTokens',
  'sheetDrafts',
  'signInAttempts',
  'unansweredRules',
  'workbookDrafts',
] as const satisfies readonly TableName[];

/** For a backup, which leaves nothing out. */
export const everyTable: readonly TableName[] = [...recordTables, ...tablesLeftOut];

const columnsLeftOut: ReadonlySet<string> = new Set(['passwordHash']);
const rowsAtATime = 2_000;

/** The rows of a table by primary key, page by page, without what opens a door; in the same order on both engines. */
export function pagesOf(
  db: Reader,
  name: (typeof recordTables)[number],
): AsyncGenerator<readonly Record<string, unknown>[]> {
  return pages(db, name, columnsLeftOut);
}

/** As `pagesOf`, of any table and with every column. */
export function wholePagesOf(
  db: Reader,
  name: TableName,
): AsyncGenerator<readonly Record<string, unknown>[]> {
  return pages(db, name, new Set());
}

async function* pages(
  db: Reader,
  name: TableName,
  leftOut: ReadonlySet<string>,
): AsyncGenerator<readonly Record<string, unknown>[]> {
  const table: SQLiteTable = db.t[name];
  const columns = getTableColumns(table);
  const shown = Object.fromEntries(Object.entries(columns).filter(([column]) => !leftOut.has(column)));
  const keys = primaryKeyOf(name).flatMap((key) => {
    const column = columns[key];
    return column === undefined ? [] : [{ key, column }];
  });
  const order = sql.join(
    keys.map(({ column }) => sql`${column}`),
    sql`, `,
  );
  let page = await pageAfter(undefined);
  while (page.length > 0) {
    yield page;
    const last = page.at(-1) ?? {};
    const values = keys.map(({ key, column }) => sql`${sql.param(last[key], column)}`);
    page = await pageAfter(sql`(${order}) > (${sql.join(values, sql`, `)})`);
  }

  async function pageAfter(after: SQL | undefined): Promise<readonly Record<string, unknown>[]> {
    return db
      .select(shown)
      .from(table)
      .where(after)
      .orderBy(...keys.map(({ column }) => asc(column)))
      .limit(rowsAtATime);
  }
}

function primaryKeyOf(name: TableName): string[] {
  const { columns, primaryKeys } = getTableConfig(sqliteTables[name]);
  const composite = primaryKeys.flatMap((key) => key.columns.map((column) => column.name));
  return [...columns.filter(({ primary }) => primary).map((column) => column.name), ...composite];
}
