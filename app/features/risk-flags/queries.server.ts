import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import type { FlagState, Locale, RiskRuleCode, Severity } from '#app/domain/codelists.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { loadRuleParams } from '#db/materialise/load-rule-params.server.ts';
import { preparedPer } from '#db/prepared.ts';
import type { Reader } from '#db/reader.ts';
import { totalOf } from '#db/sums.ts';

import type { FlagCursor, UnansweredCursor } from './flag-cursors.ts';
import type { FlagFilters } from './schemas.ts';

type InProvince = { provinceCode: string | null };

const pageSize = 25;
const worstFirst: readonly Severity[] = ['red', 'amber'];

/** One page of flags, red before amber, the longest open first, and whether there are more. */
export async function listFlags(
  db: Reader,
  filters: Omit<FlagFilters, 'view' | 'assignee'> & InProvince & { assigneeId: string | null },
  { locale, after }: { locale: Locale; after: FlagCursor | null },
): Promise<{ rows: FlagRow[]; hasMore: boolean }> {
  const { flags } = db.t;
  const rows: FlagRow[] = [];
  const asked = worstFirst.filter((severity) => (filters.severity ?? severity) === severity);
  const fromHere = after === null ? asked : asked.slice(Math.max(0, asked.indexOf(after.severity)));
  for (const severity of fromHere) {
    const isContinued = after !== null && after.severity === severity;
    const found = await selectFlags(db, locale)
      .where(
        and(
          ...conditionsOf(db, filters, severity),
          isContinued ? sql`(${flags.raisedOn}, ${flags.id}) > (${after.raisedOn}, ${after.id})` : undefined,
        ),
      )
      .orderBy(asc(flags.raisedOn), asc(flags.id))
      .limit(pageSize + 1 - rows.length);
    rows.push(...found);
    if (rows.length > pageSize) break;
  }
  return { rows: rows.slice(0, pageSize), hasMore: rows.length > pageSize };
}

/** The open flags of a project or of one of its packages: red before amber, the longest open first. */
export async function listOpenFlagsOf(
  db: Reader,
  { projectId, packageId }: { projectId: string; packageId?: string },
  locale: Locale,
): Promise<FlagRow[]> {
  return packageId === undefined
    ? openOfProject(db, locale, { projectId })
    : openOfPackage(db, locale, { projectId, packageId });
}

const openOfProject = preparedPer((db, locale: Locale) => {
  const { flags } = db.t;
  return openFlags(db, locale, eq(flags.projectId, sql.placeholder('projectId')));
});

const openOfPackage = preparedPer((db, locale: Locale) => {
  const { flags } = db.t;
  const ofPackage = eq(flags.packageId, sql.placeholder('packageId'));
  return openFlags(db, locale, and(eq(flags.projectId, sql.placeholder('projectId')), ofPackage));
});

function openFlags(db: Reader, locale: Locale, ofSubject: SQL | undefined) {
  const { flags } = db.t;
  return selectFlags(db, locale)
    .where(and(ofSubject, eq(flags.state, 'open')))
    .orderBy(desc(flags.severity), asc(flags.raisedOn), asc(flags.id))
    .limit(pageSize);
}

/** One page of rules that lack an input, with what they lack, and whether there are more. */
export async function listUnanswered(
  db: Reader,
  { provinceCode, rule }: InProvince & Pick<FlagFilters, 'rule'>,
  { locale, after }: { locale: Locale; after: UnansweredCursor | null },
) {
  const { unansweredRules: unanswered, projects, biddingPackages: packages } = db.t;
  const rows = await db
    .select({
      ruleCode: unanswered.ruleCode,
      scope: unanswered.scope,
      subjectKey: unanswered.subjectKey,
      missing: unanswered.missing,
      projectCode: projects.code,
      projectName: locale === 'vi' ? projects.nameVi : projects.nameEn,
      packageCode: packages.code,
      packageName: packages.name,
    })
    .from(unanswered)
    .innerJoin(projects, eq(projects.id, unanswered.projectId))
    .leftJoin(packages, eq(packages.id, unanswered.packageId))
    .where(
      and(
        provinceCode === null ? undefined : eq(unanswered.provinceCode, provinceCode),
        rule === null ? undefined : eq(unanswered.ruleCode, rule),
        after === null
          ? undefined
          : sql`(${unanswered.ruleCode}, ${unanswered.subjectKey}) > (${after.ruleCode}, ${after.subjectKey})`,
      ),
    )
    .orderBy(asc(unanswered.ruleCode), asc(unanswered.subjectKey))
    .limit(pageSize + 1);
  return { rows: rows.slice(0, pageSize), hasMore: rows.length > pageSize };
}
export type UnansweredRow = Awaited<ReturnType<typeof listUnanswered>>['rows'][number];

/** How many flags are open, from the kept totals. */
export async function countOpenBySeverity(db: Reader, { provinceCode }: InProvince) {
  const { provinceTotals: totals } = db.t;
  const [open] = await db
    .select({ red: totalOf(totals.openRed), amber: totalOf(totals.openAmber) })
    .from(totals)
    .where(provinceCode === null ? undefined : eq(totals.provinceCode, provinceCode));
  return open ?? { red: 0, amber: 0 };
}

/** One flag. */
export async function findFlag(db: Reader, id: string, locale: Locale): Promise<FlagRow> {
  if (!isUuid(id)) throw new NotFound(`flag ${id}`);
  const [found] = await selectFlags(db, locale).where(eq(db.t.flags.id, id));
  if (found === undefined) throw new NotFound(`flag ${id}`);
  return found;
}

/** Everything that happened to a flag, first to last. */
export async function listFlagEvents(db: Reader, flagId: string) {
  const { flagEvents: events, users } = db.t;
  return db
    .select({
      id: events.id,
      kind: events.kind,
      severity: events.severity,
      happenedOn: events.happenedOn,
      finding: events.finding,
      note: events.note,
      recordedBy: users.name,
    })
    .from(events)
    .leftJoin(users, eq(users.id, events.recordedBy))
    .where(eq(events.flagId, flagId))
    .orderBy(asc(events.id));
}
export type FlagEvent = Awaited<ReturnType<typeof listFlagEvents>>[number];

/** The thresholds of every rule and date, for the basis beside a flag. */
export const loadThresholds = loadRuleParams;

export type FlagRow = Awaited<ReturnType<typeof selectFlags>>[number];

/** Flags with the names of what they are about; the caller says which. */
export function selectFlags(db: Reader, locale: Locale) {
  const { flags, projects, biddingPackages: packages, contracts } = db.t;
  return db
    .select({
      id: flags.id,
      ruleCode: flags.ruleCode,
      scope: flags.scope,
      subjectKey: flags.subjectKey,
      projectId: flags.projectId,
      packageId: flags.packageId,
      state: flags.state,
      severity: flags.severity,
      raisedOn: flags.raisedOn,
      finding: flags.finding,
      projectCode: projects.code,
      projectName: locale === 'vi' ? projects.nameVi : projects.nameEn,
      packageCode: packages.code,
      packageName: packages.name,
      contractNumber: contracts.number,
    })
    .from(flags)
    .innerJoin(projects, eq(projects.id, flags.projectId))
    .leftJoin(packages, eq(packages.id, flags.packageId))
    .leftJoin(contracts, eq(contracts.id, flags.contractId));
}

type FlagConditions = InProvince & {
  rule: RiskRuleCode | null;
  state: FlagState;
  assigneeId: string | null;
};

function conditionsOf(
  db: Reader,
  { provinceCode, rule, state, assigneeId }: FlagConditions,
  severity: Severity,
): (SQL | undefined)[] {
  const { flags } = db.t;
  return [
    eq(flags.state, state),
    eq(flags.severity, severity),
    provinceCode === null ? undefined : eq(flags.provinceCode, provinceCode),
    rule === null ? undefined : eq(flags.ruleCode, rule),
    assigneeId === null ? undefined : eq(flags.assigneeId, assigneeId),
  ];
}
