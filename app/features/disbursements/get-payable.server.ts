import { asc, desc, eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import { capitalYearsOn } from '#app/domain/capital.ts';
import type { FundingSource, Locale } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { subtractVnd, type Vnd } from '#app/domain/money.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { type Actor, permit, type ProjectSubject } from '#app/domain/permissions.ts';
import type { Reader } from '#db/reader.ts';

import { readLimits } from './entry-position.server.ts';

/** What a year of one source still has to give to a project. */
export type CapitalLine = { capitalYear: number; fundingSource: FundingSource; left: Vnd };

/** What a voucher is recorded for: a contract, or a project's cost outside contracts. */
export type PayableAsked = { contractId: string } | { projectCode: string };

/** Everything the form shows of what is paid: its names, the capital it can draw on, how far money can still go. */
export async function getPayable(
  db: Reader,
  actor: Actor,
  asked: PayableAsked,
  { locale, today }: { locale: Locale; today: Day },
) {
  const { subject, contract } = await findPaid(db, asked);
  const { projectId } = subject;
  permit(actor, 'disbursement:record', subject);
  const lines = await listCapitalLines(db, projectId);
  return {
    project: await getProjectName(db, projectId, locale),
    contract,
    lines,
    usualLine: usualLineOf(lines, contract?.fundingSource ?? null, today),
    limits: await readLimits(db, { projectId, contractId: contract?.id ?? null }, today),
  };
}
export type Payable = Awaited<ReturnType<typeof getPayable>>;

async function findPaid(db: Reader, asked: PayableAsked) {
  if ('projectCode' in asked) {
    return { subject: await findProjectSubject(db, asked.projectCode), contract: null };
  }
  const { projectId, ownerId, ...contract } = await findContract(db, asked.contractId);
  return { subject: { projectId, ownerId }, contract };
}

async function findProjectSubject(db: Reader, code: string): Promise<ProjectSubject> {
  const { projects } = db.t;
  const [found] = await db
    .select({ projectId: projects.id, ownerId: projects.ownerId })
    .from(projects)
    .where(eq(projects.code, code));
  if (found === undefined) throw new NotFound(`project ${code}`);
  return found;
}

async function findContract(db: Reader, id: string) {
  if (!isUuid(id)) throw new NotFound(`contract ${id}`);
  const { biddingPackages: packages, contracts, projects } = db.t;
  const [found] = await db
    .select({
      projectId: projects.id,
      ownerId: projects.ownerId,
      id: contracts.id,
      number: contracts.number,
      packageCode: packages.code,
      packageName: packages.name,
      fundingSource: packages.fundingSource,
    })
    .from(contracts)
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .where(eq(contracts.id, id));
  if (found === undefined) throw new NotFound(`contract ${id}`);
  return found;
}

async function getProjectName(db: Reader, id: string, locale: Locale) {
  const { projects } = db.t;
  const [found] = await db
    .select({
      id: projects.id,
      code: projects.code,
      name: locale === 'vi' ? projects.nameVi : projects.nameEn,
    })
    .from(projects)
    .where(eq(projects.id, id));
  if (found === undefined) throw new NotFound(`project ${id}`);
  return found;
}

async function listCapitalLines(db: Reader, projectId: string): Promise<CapitalLine[]> {
  const { projectYearTotals: totals } = db.t;
  const rows = await db
    .select({
      capitalYear: totals.capitalYear,
      fundingSource: totals.fundingSource,
      usable: totals.usable,
      disbursed: totals.disbursed,
    })
    .from(totals)
    .where(eq(totals.projectId, projectId))
    .orderBy(desc(totals.capitalYear), asc(totals.fundingSource));
  return rows.map(({ usable, disbursed, ...line }) => ({ ...line, left: subtractVnd(usable, disbursed) }));
}

/** The line a voucher of today most likely draws on: of a year still open the one that lapses first, of the package's own source, with most left. */
function usualLineOf(
  lines: readonly CapitalLine[],
  source: FundingSource | null,
  today: Day,
): CapitalLine | null {
  const open = capitalYearsOn(today);
  const [usual] = lines
    .filter(({ capitalYear, left }) => open.includes(capitalYear) && left > 0)
    .toSorted(
      (a, b) =>
        a.capitalYear - b.capitalYear ||
        Number(b.fundingSource === source) - Number(a.fundingSource === source) ||
        b.left - a.left,
    );
  return usual ?? lines[0] ?? null;
}
