import { isDeepStrictEqual } from 'node:util';

import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { FlagEventKind, FlagState, Severity } from '#app/domain/codelists.ts';
import type { Judgement } from '#app/domain/position/judgement.ts';
import { type RiskFinding, unknown } from '#app/domain/risk-rules/types.ts';
import { letOthersIn } from '../let-others-in.ts';
import type { Reader, Writer } from '../reader.ts';
import { flagsOfProject, unansweredOfProject } from './kept-of-project.server.ts';
import { byPackage, type OpenFlagsByPackage } from './open-flags.ts';
import type { Present, ProjectSubject } from './subject.ts';

/** So many rows go into one statement: a project may have thousands of packages. */
const batch = 500;

type KeptFlag = Awaited<ReturnType<typeof flagsOfProject>>[number];
type Unanswered = Awaited<ReturnType<typeof unansweredOfProject>>[number];

/** A project's flags, open and cleared, and the rules that lacked an input, as the last judging left them. */
export type KeptFlags = { readonly flags: readonly KeptFlag[]; readonly unanswered: readonly Unanswered[] };

/** What the rules say of a project, and what they were not asked: the flags of it stay as they are. */
type Answers = {
  readonly judgements: readonly Judgement[];
  readonly isLeft: (about: Pick<Judgement, 'ruleCode' | 'scope' | 'packageId'>) => boolean;
};

export async function loadKeptFlags(db: Reader, projectId: string): Promise<KeptFlags> {
  return {
    flags: await flagsOfProject(db, { projectId }),
    unanswered: await unansweredOfProject(db, { projectId }),
  };
}

/** What the rules were left with: the findings of open flags, but for those that lack an input since. Who is not among them was clear. */
export function foundIn({ flags, unanswered }: KeptFlags) {
  const lacking = new Set(unanswered.map((row) => keyOf(row)));
  const open = flags.filter((flag) => flag.state !== 'cleared' && !lacking.has(keyOf(flag)));
  return [
    ...open.map(({ scope, packageId, finding }) => ({ scope, packageId, finding })),
    ...unanswered.map(({ scope, packageId, missing }) => ({
      scope,
      packageId,
      finding: unknown(...missing),
    })),
  ];
}

/** Raises, changes and clears a project's flags as its rules now answer; a rule that lacks an input leaves its flag as it is. */
export async function keepFlags(
  tx: Writer,
  subject: ProjectSubject,
  { flags: kept, unanswered }: KeptFlags,
  { judgements, isLeft }: Answers,
  present: Present,
): Promise<OpenFlagsByPackage> {
  const keptByKey = new Map(kept.map((flag) => [keyOf(flag), flag]));
  const asked = judgements.filter((judgement) => !isLeft(judgement));
  const judged = new Map(asked.map((judgement) => [keyOf(judgement), judgement]));
  const open: { packageId: string | null; severity: Severity }[] = [];

  for (const [key, judgement] of judged) {
    const flag = keptByKey.get(key);
    const { finding } = judgement;
    if (finding.outcome === 'finding') {
      await keepFinding(tx, subject, judgement, finding, flag, present);
      open.push({ packageId: judgement.packageId, severity: finding.severity });
    } else if (flag !== undefined && flag.state !== 'cleared') {
      if (finding.outcome === 'clear')
        await changeFlag(tx, flag, 'cleared', 'cleared', flag.finding, present);
      else open.push(flag);
    }
  }
  for (const [key, flag] of keptByKey) {
    if (flag.state === 'cleared' || judged.has(key)) continue;
    if (isLeft(flag)) open.push(flag);
    else await changeFlag(tx, flag, 'cleared', 'cleared', flag.finding, present);
  }
  const again = unanswered.filter((row) => !isLeft(row));
  await keepUnanswered(tx, again, unansweredOf(subject, [...judged.values()]));
  return byPackage(open);
}

async function keepFinding(
  tx: Writer,
  subject: ProjectSubject,
  judgement: Judgement,
  finding: RiskFinding,
  flag: KeptFlag | undefined,
  present: Present,
): Promise<void> {
  if (flag === undefined) {
    const { ruleCode, scope, subjectKey, packageId, contractId } = judgement;
    const id = uuidv7();
    await tx.insert(tx.t.flags).values({
      id,
      ruleCode,
      scope,
      subjectKey,
      packageId,
      contractId,
      ...subject,
      state: 'open',
      severity: finding.severity,
      raisedOn: present.today,
      finding,
    });
    await recordFlagEvent(tx, id, 'raised', finding, present);
    return;
  }
  if (flag.state === 'cleared') {
    await changeFlag(tx, flag, 'reRaised', 'open', finding, present);
    return;
  }
  if (flag.severity !== finding.severity) {
    const kind = finding.severity === 'red' ? 'escalated' : 'deescalated';
    await changeFlag(tx, flag, kind, flag.state, finding, present);
    return;
  }
  if (!isDeepStrictEqual(flag.finding, finding)) {
    await tx.update(tx.t.flags).set({ finding }).where(eq(tx.t.flags.id, flag.id));
  }
}

async function changeFlag(
  tx: Writer,
  flag: KeptFlag,
  kind: FlagEventKind,
  state: FlagState,
  finding: RiskFinding,
  present: Present,
): Promise<void> {
  const raised = kind === 'reRaised' ? { raisedOn: present.today } : {};
  await tx
    .update(tx.t.flags)
    .set({ state, severity: finding.severity, finding, ...raised })
    .where(eq(tx.t.flags.id, flag.id));
  await recordFlagEvent(tx, flag.id, kind, finding, present);
}

async function recordFlagEvent(
  tx: Writer,
  flagId: string,
  kind: FlagEventKind,
  finding: RiskFinding,
  { today, now }: Present,
): Promise<void> {
  await tx.insert(tx.t.flagEvents).values({
    id: uuidv7(),
    flagId,
    kind,
    severity: finding.severity,
    happenedOn: today,
    finding,
    recordedBy: null,
    recordedAt: now,
  });
}

/** The rules that lack an input, as they are kept. */
export function unansweredOf(subject: ProjectSubject, judgements: readonly Judgement[]) {
  return judgements.flatMap(({ finding, ruleCode, scope, subjectKey, packageId }) =>
    finding.outcome === 'unknown'
      ? [{ ruleCode, scope, subjectKey, packageId, ...subject, missing: finding.missing }]
      : [],
  );
}

async function keepUnanswered(
  tx: Writer,
  kept: readonly Unanswered[],
  unanswered: ReturnType<typeof unansweredOf>,
): Promise<void> {
  const { unansweredRules } = tx.t;
  const same = (a: { missing: unknown }, b: { missing: unknown } | undefined) =>
    b !== undefined && isDeepStrictEqual(a.missing, b.missing);
  const now = new Map(unanswered.map((row) => [keyOf(row), row]));
  const before = new Map(kept.map((row) => [keyOf(row), row]));
  for (const row of kept.filter((row) => !same(row, now.get(keyOf(row))))) {
    await tx
      .delete(unansweredRules)
      .where(and(eq(unansweredRules.ruleCode, row.ruleCode), eq(unansweredRules.subjectKey, row.subjectKey)));
  }
  const added = unanswered.filter((row) => !same(row, before.get(keyOf(row))));
  for (let start = 0; start < added.length; start += batch) {
    await tx.insert(unansweredRules).values(added.slice(start, start + batch));
    if (added.length > batch) await letOthersIn(tx);
  }
}

function keyOf({ ruleCode, subjectKey }: { ruleCode: string; subjectKey: string }): string {
  return `${ruleCode} ${subjectKey}`;
}
