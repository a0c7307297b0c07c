import { desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import { assignedOf } from '#app/domain/capital.ts';
import { actOf, assignedOverYears, capitalYearsOf } from '#app/domain/capital-rules.ts';
import type { Day } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { annualOf } from '#app/domain/medium-term.ts';
import { sumVnd } from '#app/domain/money.ts';
import type { Reader } from '#db/reader.ts';

import { findYearsAllowed, readCapitalPosition } from './capital-position.server.ts';
import type { CapitalSubject } from './capital-subject.server.ts';

/** All that a project's page of capital shows: each year and source, the limits, the medium-term plans, every decision. */
export async function findCapitalPage(db: Reader, subject: CapitalSubject, today: Day) {
  const position = await readCapitalPosition(db, subject, today);
  const { entries, mediumTerm, totalInvestment, group } = position;
  const limit = await findYearsAllowed(db, group, today);
  return {
    totalInvestment,
    assigned: assignedOverYears(entries),
    years: capitalYearsOf(entries),
    group,
    yearsAllowed: limit === null ? null : { years: limit.value, reviewStatus: limit.reviewStatus },
    lines: linesOf(position),
    mediumTerm: [...groupBy(mediumTerm, lineKey).values()].flatMap((records) => {
      const [line] = records;
      if (line === undefined) return [];
      const { fromYear, fundingSource } = line;
      const plan = sumVnd(...records.map(({ amount }) => amount));
      return [{ fromYear, fundingSource, plan, annual: annualOf(entries, line) }];
    }),
    decisions: await listCapitalDecisions(db, subject.projectId),
  };
}
export type CapitalPage = Awaited<ReturnType<typeof findCapitalPage>>;

/** Each year and source that has capital or paid any, the newest year first. */
function linesOf({ entries, disbursed }: Awaited<ReturnType<typeof readCapitalPosition>>) {
  return disbursed
    .map((line) => ({
      ...line,
      ...assignedOf(
        entries.filter(
          (entry) => entry.capitalYear === line.capitalYear && entry.fundingSource === line.fundingSource,
        ),
      ),
    }))
    .toSorted((a, b) => b.capitalYear - a.capitalYear || a.fundingSource.localeCompare(b.fundingSource));
}

function lineKey({ fromYear, fundingSource }: { fromYear: number; fundingSource: string }): string {
  return `${fromYear} ${fundingSource}`;
}

/** Every decision about a project's capital, the newest first. */
async function listCapitalDecisions(db: Reader, projectId: string) {
  const { capitalEntries: entries, users, projects } = db.t;
  const counterparts = alias(projects, 'counterparts');
  const rows = await db
    .select({
      id: entries.id,
      capitalYear: entries.capitalYear,
      fundingSource: entries.fundingSource,
      kind: entries.kind,
      amount: entries.amount,
      decisionNumber: entries.decisionNumber,
      decidedOn: entries.decidedOn,
      counterpartId: entries.counterpartId,
      counterpartCode: counterparts.code,
      illustrative: entries.illustrative,
      recordedBy: users.name,
      recordedAt: entries.recordedAt,
    })
    .from(entries)
    .leftJoin(users, eq(users.id, entries.recordedBy))
    .leftJoin(counterparts, eq(counterparts.id, entries.counterpartId))
    .where(eq(entries.projectId, projectId))
    .orderBy(desc(entries.decidedOn), desc(entries.recordedAt), desc(entries.id));
  return rows.map(({ kind, counterpartId, ...row }) => ({
    ...row,
    act: actOf({ kind, amount: row.amount, counterpartId }),
  }));
}
export type CapitalDecision = CapitalPage['decisions'][number];

/** Every decision about a project's medium-term plans, the newest first. */
export async function listMediumTermDecisions(db: Reader, projectId: string) {
  const { mediumTermPlans: plans, users } = db.t;
  return db
    .select({
      id: plans.id,
      fromYear: plans.fromYear,
      fundingSource: plans.fundingSource,
      kind: plans.kind,
      amount: plans.amount,
      decisionNumber: plans.decisionNumber,
      decidedOn: plans.decidedOn,
      illustrative: plans.illustrative,
      recordedBy: users.name,
      recordedAt: plans.recordedAt,
    })
    .from(plans)
    .leftJoin(users, eq(users.id, plans.recordedBy))
    .where(eq(plans.projectId, projectId))
    .orderBy(desc(plans.decidedOn), desc(plans.recordedAt), desc(plans.id));
}
export type MediumTermDecision = Awaited<ReturnType<typeof listMediumTermDecisions>>[number];
