import { and, asc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';

import type { Locale, RiskRuleCode } from '#app/domain/codelists.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { Reader } from '#db/reader.ts';

import { type FlagRow, selectFlags } from './queries.server.ts';

/** A flag for the committee, and how many packages its package pushes back. */
export type DecisionFlag = FlagRow & { drives: number };

/** Which of a project's flags speaks for it, where both weigh the same. */
const speaksFirst: readonly RiskRuleCode[] = [
  'S1',
  'M1',
  'S6',
  'A3',
  'M5',
  'S5',
  'P2',
  'P1',
  'P3',
  'P7',
  'P4',
  'P6',
  'P5',
  'G1',
];

/** One open flag for each of the worst and largest projects: the red one that pushes most back, else the gravest rule. */
export async function listDecisionFlags(
  db: Reader,
  { provinceCode, locale, limit }: { provinceCode: string | null; locale: Locale; limit: number },
): Promise<DecisionFlag[]> {
  const { projectPositions: positions, flags } = db.t;
  const worst = await db
    .select({ projectId: positions.projectId })
    .from(positions)
    .where(
      and(
        gt(sql`${positions.openRed} + ${positions.openAmber}`, 0),
        provinceCode === null ? undefined : eq(positions.provinceCode, provinceCode),
      ),
    )
    .orderBy(asc(positions.standingRank), sql`${positions.totalInvestment} desc nulls last`)
    .limit(limit);
  const ids = worst.map(({ projectId }) => projectId);
  if (ids.length === 0) return [];
  const open = await selectFlags(db, locale).where(
    and(inArray(flags.projectId, ids), eq(flags.state, 'open')),
  );
  const drives = countPushed(await listDriven(db, ids));
  const byProject = groupBy(
    open.map((flag) => ({ ...flag, drives: drivesOf(flag, drives) })),
    ({ projectId }) => projectId,
  );
  return ids.flatMap((id) => byProject.get(id)?.toSorted(weightier)[0] ?? []);
}

type Driven = { packageId: string; driverId: string | null };

async function listDriven(db: Reader, projectIds: readonly string[]): Promise<Driven[]> {
  const { packagePositions: positions } = db.t;
  return db
    .select({ packageId: positions.packageId, driverId: positions.drivenById })
    .from(positions)
    .where(
      and(
        inArray(positions.projectId, [...projectIds]),
        isNotNull(positions.drivenById),
        gt(positions.delayDays, 0),
      ),
    );
}

/** How many packages each one pushes back, those behind the next one included. */
function countPushed(driven: readonly Driven[]): ReadonlyMap<string, number> {
  const drivers = new Map(driven.map(({ packageId, driverId }) => [packageId, driverId]));
  const counts = new Map<string, number>();
  for (const { packageId } of driven) {
    const passed = new Set([packageId]);
    let driver = drivers.get(packageId) ?? null;
    while (driver !== null && !passed.has(driver)) {
      counts.set(driver, (counts.get(driver) ?? 0) + 1);
      passed.add(driver);
      driver = drivers.get(driver) ?? null;
    }
  }
  return counts;
}

/** Only a late package pushes others back. */
function drivesOf({ ruleCode, packageId }: FlagRow, drives: ReadonlyMap<string, number>): number {
  return ruleCode === 'S1' && packageId !== null ? (drives.get(packageId) ?? 0) : 0;
}

function weightier(a: DecisionFlag, b: DecisionFlag): number {
  if (a.severity !== b.severity) return a.severity === 'red' ? -1 : 1;
  if (a.drives !== b.drives) return b.drives - a.drives;
  return (
    speaksFirst.indexOf(a.ruleCode) - speaksFirst.indexOf(b.ruleCode) || (a.raisedOn < b.raisedOn ? -1 : 1)
  );
}
