import { isDeepStrictEqual } from 'node:util';

import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { FlagEventKind, FlagState, Severity } from '#app/domain/codelists.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { Judgement } from '#app/domain/position/judgement.ts';
import type { RiskFinding } from '#app/domain/risk-rules/types.ts';
import { letOthersIn } from '../let-others-in.ts';
import type { Writer } from '../reader.ts';
import { flagsOfProject, unansweredOfProject } from './kept-of-project.server.ts';
import type { OpenFlags, OpenFlagsByPackage, Present, ProjectSubject } from './subject.ts';

/** So many rows go into one statement: a project may have thousands of packages. */
const batch = 500;

type KeptFlag = {
  id: string;
  ruleCode: string;
  subjectKey: string;
  packageId: string | null;
  state: FlagState;
  severity: Severity;
  finding: RiskFinding;
};

/** What the rules say of a project, and those which were not asked: their flags stay as they are. */
type Answers = { readonly judgements: readonly Judgement[]; readonly left: ReadonlySet<string> };

/** Raises, changes and clears a project's flags as its rules now answer; a rule that lacks an input leaves its flag as it is. */
export async function keepFlags(
  tx: Writer,
  subject: ProjectSubject,
  { judgements, left }: Answers,
  present: Present,
): Promise<OpenFlagsByPackage> {
  const kept: KeptFlag[] = await flagsOfProject(tx, { projectId: subject.projectId });
  const keptByKey = new Map(kept.map((flag) => [keyOf(flag), flag]));
  const asked = judgements.filter(({ ruleCode }) => !left.has(ruleCode));
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
    if (left.has(flag.ruleCode)) open.push(flag);
    else await changeFlag(tx, flag, 'cleared', 'cleared', flag.finding, present);
  }
  await keepUnanswered(tx, subject, { judgements: [...judged.values()], left });
  return countBySeverity(open);
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
  subject: ProjectSubject,
  { judgements, left }: Answers,
): Promise<void> {
  const { unansweredRules } = tx.t;
  const all = await unansweredOfProject(tx, { projectId: subject.projectId });
  const kept = all.filter(({ ruleCode }) => !left.has(ruleCode));
  const unanswered = unansweredOf(subject, judgements);
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

function countBySeverity(
  open: readonly { packageId: string | null; severity: Severity }[],
): OpenFlagsByPackage {
  const counts = [...groupBy(open, ({ packageId }) => packageId)].map(
    ([packageId, flags]): [string | null, OpenFlags] => {
      const red = flags.filter(({ severity }) => severity === 'red').length;
      return [packageId, { red, amber: flags.length - red }];
    },
  );
  return new Map(counts);
}
