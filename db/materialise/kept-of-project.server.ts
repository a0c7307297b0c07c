import { eq, sql } from 'drizzle-orm';

import { prepared } from '../prepared.ts';

// What was kept of a project when it was judged last.

export const flagsOfProject = prepared((db) => {
  const { flags } = db.t;
  return db
    .select({
      id: flags.id,
      ruleCode: flags.ruleCode,
      scope: flags.scope,
      subjectKey: flags.subjectKey,
      packageId: flags.packageId,
      state: flags.state,
      severity: flags.severity,
      finding: flags.finding,
    })
    .from(flags)
    .where(eq(flags.projectId, sql.placeholder('projectId')));
});

export const unansweredOfProject = prepared((db) => {
  const { unansweredRules: unanswered } = db.t;
  return db
    .select({
      ruleCode: unanswered.ruleCode,
      scope: unanswered.scope,
      subjectKey: unanswered.subjectKey,
      packageId: unanswered.packageId,
      missing: unanswered.missing,
    })
    .from(unanswered)
    .where(eq(unanswered.projectId, sql.placeholder('projectId')));
});

export const positionsOfProject = prepared((db) => {
  const { packagePositions: positions } = db.t;
  return db
    .select()
    .from(positions)
    .where(eq(positions.projectId, sql.placeholder('projectId')));
});

/** What money can move of the packages' positions, and what their project's standing rests on. */
export const standingsOfProject = prepared((db) => {
  const { packagePositions: positions } = db.t;
  return db
    .select({
      packageId: positions.packageId,
      status: positions.status,
      standing: positions.standing,
      physical: positions.physical,
      disbursed: positions.disbursed,
      advanceOutstanding: positions.advanceOutstanding,
      openRed: positions.openRed,
      openAmber: positions.openAmber,
    })
    .from(positions)
    .where(eq(positions.projectId, sql.placeholder('projectId')));
});

export const positionOfProject = prepared((db) => {
  const { projectPositions: positions } = db.t;
  return db
    .select()
    .from(positions)
    .where(eq(positions.projectId, sql.placeholder('projectId')));
});
