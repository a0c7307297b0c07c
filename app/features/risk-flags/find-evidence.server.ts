import { and, desc, eq, lte, type SQL } from 'drizzle-orm';

import { type EvidenceKind, type FundingSource, fundingSources, type Locale } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import type { BasisPoints, Vnd } from '#app/domain/money.ts';
import type { Evidence } from '#app/domain/risk-rules/types.ts';
import type { Reader } from '#db/reader.ts';

/** A record that a finding rests on, with the figures it holds. */
export type EvidenceRecord = {
  kind: EvidenceKind;
  id: string;
  name: string;
  on?: Day | null;
  amount?: Vnd | null;
  share?: BasisPoints | null;
  source?: FundingSource;
};

type Found = Omit<EvidenceRecord, 'kind' | 'id'> | undefined;
type Present = { locale: Locale; today: Day };
type Find = (db: Reader, id: string, present: Present) => Promise<Found>;

/** The records behind a finding as they stand on `today`, in its order. */
export async function findEvidence(
  db: Reader,
  evidence: readonly Evidence[],
  present: Present,
): Promise<EvidenceRecord[]> {
  const records: EvidenceRecord[] = [];
  for (const { kind, id } of evidence) {
    const found = await finders[kind](db, id, present);
    if (found !== undefined) records.push({ kind, id, ...found });
  }
  return records;
}

const finders: Readonly<Record<EvidenceKind, Find>> = {
  project: async (db, id, { locale }) => {
    const { projects, projectPositions: positions } = db.t;
    const [found] = await db
      .select({ name: locale === 'vi' ? projects.nameVi : projects.nameEn, on: positions.finishOn })
      .from(projects)
      .leftJoin(positions, eq(positions.projectId, projects.id))
      .where(eq(projects.id, id));
    return found;
  },
  package: async (db, id) => {
    const { biddingPackages: packages, packagePositions: positions } = db.t;
    const [found] = await db
      .select({ name: packages.name, on: positions.finishOn, share: positions.physical })
      .from(packages)
      .leftJoin(positions, eq(positions.packageId, packages.id))
      .where(eq(packages.id, id));
    return found;
  },
  contract: async (db, id, { today }) => {
    const { contracts, contractAmendments: amendments } = db.t;
    const [found] = await db
      .select({ name: contracts.number, on: contracts.finishOn, amount: contracts.value })
      .from(contracts)
      .where(eq(contracts.id, id));
    const [amended] = await db
      .select({ on: amendments.newFinishOn, amount: amendments.newValue })
      .from(amendments)
      .where(and(eq(amendments.contractId, id), lte(amendments.signedOn, today)))
      .orderBy(desc(amendments.signedOn), desc(amendments.id))
      .limit(1);
    return found && { ...found, ...amended };
  },
  capitalYear: async (db, id) => {
    const { projectYearTotals: totals } = db.t;
    const where = capitalLine(db, id);
    const [found] = where
      ? await db
          .select({ year: totals.capitalYear, source: totals.fundingSource, amount: totals.usable })
          .from(totals)
          .where(where)
      : [];
    return found && { name: String(found.year), source: found.source, amount: found.amount };
  },
  baseline: async (db, id) => {
    const { baselines } = db.t;
    const [found] = await db
      .select({ name: baselines.decisionNumber, on: baselines.approvedOn })
      .from(baselines)
      .where(eq(baselines.id, id));
    return found;
  },
  progressReport: async (db, id) => {
    const { progressReports: reports } = db.t;
    const [found] = await db
      .select({ note: reports.note, on: reports.reportedOn, share: reports.physical })
      .from(reports)
      .where(eq(reports.id, id));
    return found && { name: found.note ?? '', on: found.on, share: found.share };
  },
  bidOpening: async (db, id) => {
    const { bidOpenings: openings } = db.t;
    const [found] = await db
      .select({ round: openings.round, on: openings.openedOn })
      .from(openings)
      .where(eq(openings.id, id));
    return found && { name: String(found.round), on: found.on };
  },
  security: async (db, id) => {
    const { securities } = db.t;
    const [found] = await db
      .select({ name: securities.number, on: securities.expiresOn, amount: securities.amount })
      .from(securities)
      .where(eq(securities.id, id));
    return found;
  },
};

/** A year's capital is named `project:year:source`. */
function capitalLine(db: Reader, id: string): SQL | undefined {
  const { projectYearTotals: totals } = db.t;
  const [projectId = '', year, sourceText] = id.split(':');
  const source = fundingSources.find((code) => code === sourceText);
  return source === undefined
    ? undefined
    : and(
        eq(totals.projectId, projectId),
        eq(totals.capitalYear, Number(year)),
        eq(totals.fundingSource, source),
      );
}
