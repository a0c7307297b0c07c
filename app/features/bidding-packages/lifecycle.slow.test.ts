import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type PackageStatus, packageStatuses } from '#app/domain/codelists.ts';
import { addDays, type Day, day, instant } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { NotFound } from '#app/domain/not-found.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { createClock } from '#app/platform/clock.ts';
import { aPackage, aProject, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { runsOf } from '#db/testing/run-length.ts';
import { slowTestEngines } from '#db/testing/stores.ts';

import { movePackageOn } from './move-package-on.server.ts';
import { recordMilestone } from './record-milestone.server.ts';
import { reportProgress } from './report-progress.server.ts';
import type { MovePackageOn } from './schemas.ts';

const today = day('2025-10-31');
const price = 10_000_000_000;

/** The diagram of a package's life as people draw it, written down a second time: what is checked is checked against this one. */
const diagram = `
  draft → planned → inviting → evaluating → awarded → contracted → executing → trialRun → accepted → handedOver → settled → closed
  inviting → cancelled → inviting    evaluating → cancelled    evaluating → failed → inviting
  executing → accepted    executing → suspended → executing    trialRun → suspended → trialRun
  contracted → terminated    executing → terminated    trialRun → terminated    suspended → terminated
`;
const arrows = new Set(
  diagram.split(/ {4}|\n/).flatMap((way) => {
    const states = way.trim().split(' → ');
    return states.slice(1).map((to, at) => `${states[at]} → ${to}`);
  }),
);
const wayOf = [...packageStatuses].filter((status) => arrowsFrom(status).length > 0 || status === 'closed');

function arrowsFrom(status: PackageStatus): PackageStatus[] {
  return packageStatuses.filter((to) => arrows.has(`${status} → ${to}`));
}

type Command =
  | { readonly does: 'report'; readonly physical: number; readonly on: number; readonly note: boolean }
  | { readonly does: 'reach'; readonly on: number; readonly isBack: boolean }
  | {
      readonly does: 'move';
      readonly kind: 'transition' | 'correction';
      /** Which of the ways on; beyond them any state at all. */
      readonly way: number;
      readonly any: PackageStatus;
      readonly on: number;
      readonly amount: number;
      readonly isWhole: boolean;
    };

/** Mostly what a package needs to come far, now and then something else. */
function mostly<Value>(usual: Value, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 7, arbitrary: fc.constant(usual) }, other);
}

const daysAgo = mostly(0, fc.integer({ min: -2, max: 40 }));
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('report' as const),
      physical: mostly(10_000, fc.constantFrom(0, 5_000, 10_001)),
      on: daysAgo,
      note: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('reach' as const),
      on: mostly(40, fc.integer({ min: -2, max: 40 })),
      isBack: mostly(false, fc.constant(true)),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('move' as const),
      kind: mostly('transition' as const, fc.constant('correction' as const)),
      way: fc.constantFrom(0, 0, 0, 0, 1, 2, 3, 4),
      any: fc.constantFrom(...packageStatuses),
      on: daysAgo,
      amount: mostly(price, fc.constantFrom(price - 1, price + 1, 0)),
      isWhole: mostly(true, fc.constant(false)),
    }),
  },
);

describe.each(slowTestEngines)('on $name', ({ name, open }) => {
  test('no sequence of accepted commands reaches a state that the diagram forbids, and IT work is never accepted untried', async () => {
    const reached = new Set<PackageStatus>();
    const runs = runsOf(name === 'SQLite' ? { usual: 40, long: 2_000 } : { usual: 2, long: 40 });
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(command, { minLength: 15, maxLength: name === 'SQLite' ? 40 : 20 }),
        async (isIt, commands) => {
          const store = await open();
          const office = await anOffice(store, isIt);
          for (const [at, wish] of commands.entries()) await office.attempt(wish, at);
          const steps = await office.readSteps();
          checkSteps(steps, isIt, await office.readReached());
          for (const { to } of steps) reached.add(to);
          await store.close();
        },
      ),
      { numRuns: runs, seed: 20_251_031 },
    );
    const wanted = name === 'SQLite' ? wayOf : ['inviting', 'evaluating'];
    expect([...reached]).toEqual(expect.arrayContaining([...wanted].filter((status) => status !== 'draft')));
  });
});

type Step = { kind: string; from: PackageStatus | null; to: PackageStatus; on: string; round: number };

function checkSteps(
  steps: readonly Step[],
  isIt: boolean,
  reached: ReadonlyMap<string, string | null>,
): void {
  let standing: Step[] = [];
  for (const [at, step] of steps.entries()) {
    const before = steps[at - 1];
    if (before !== undefined) expect(step.from).toBe(before.to);
    expect(step.on <= today).toBe(true);
    if (step.kind === 'correction') {
      const kept = standing.findLastIndex(({ to }) => to === step.to);
      standing = kept === -1 ? [step] : standing.slice(0, kept + 1);
      continue;
    }
    if (before !== undefined) {
      expect(arrows, `${step.from} → ${step.to}`).toContain(`${step.from} → ${step.to}`);
      const last = standing.at(-1);
      expect(last === undefined || step.on >= last.on).toBe(true);
      const isAgain = step.to === 'inviting' && (step.from === 'failed' || step.from === 'cancelled');
      expect(step.round).toBe(isAgain ? before.round + 1 : before.round);
    }
    if (step.to === 'accepted' && isIt) expect(standing.map(({ to }) => to)).toContain('trialRun');
    if (step.to === 'trialRun') expect(isIt).toBe(true);
    standing.push(step);
  }
  if (!isIt) return;
  for (const { to, on } of standing) {
    for (const milestone of restingOn[to] ?? []) {
      const reachedOn = reached.get(milestone);
      expect(typeof reachedOn === 'string' && reachedOn <= on, `${to} without ${milestone}`).toBe(true);
    }
  }
}

/** What IT work has behind it when it comes to a state. */
const restingOn: Partial<Record<PackageStatus, readonly string[]>> = {
  trialRun: ['securityApproval'],
  accepted: ['securityApproval', 'training'],
};

/** A package in the hands of its manager, who tries whatever they are told to. */
async function anOffice(store: Store, isIt: boolean) {
  const { actor, packageId, address } = await store.write(async (tx) => {
    const { id: userId, name, email } = await aUser(tx);
    const project = await aProject(tx);
    const one = await aPackage(tx, {
      projectId: project.id,
      price: vnd(price),
      isIt,
      status: 'draft',
      firstChange: { toStatus: 'draft', changedOn: day('2025-09-20') },
    });
    const assignments = [{ role: 'projectManager' as const, projectId: null, organisationId: null }];
    const actor: Actor = { userId, name, email, assignments };
    return { actor, packageId: one.id, address: { projectCode: project.code, packageCode: one.code } };
  });
  const trace = { actorId: actor.userId, at: instant('2025-10-31T02:00:00Z'), requestId: 'request-1' };
  const context = { store, clock: createClock(today), actor, trace };
  const readNow = async () => {
    const [row] = await store.read((db) =>
      db.select().from(db.t.biddingPackages).where(eq(db.t.biddingPackages.id, packageId)),
    );
    if (row === undefined) throw new Error('the package is gone');
    return row;
  };

  const reachBoth = async (doneOn: Day | undefined, version: number) => {
    for (const [index, milestone] of (['securityApproval', 'training'] as const).entries()) {
      const said = {
        version: version + index,
        plannedOn: day('2025-10-01'),
        doneOn,
        documentRef: '45/QĐ',
        reason: 'ghi nhầm',
      };
      await recordMilestone(context, { ...address, milestone }, said).catch((error: unknown) => {
        if (!(error instanceof RuleViolations || error instanceof NotFound || error instanceof StaleEdit)) {
          throw error;
        }
      });
    }
  };

  return {
    attempt: async (wish: Command, at: number) => {
      const { status, version } = await readNow();
      const on = addDays(today, -wish.on);
      if (wish.does === 'reach') return reachBoth(wish.isBack ? undefined : on, version);
      const attempt =
        wish.does === 'report'
          ? reportProgress(context, address, {
              version,
              on,
              physical: wish.physical,
              delayReason: 'other',
              note: wish.note ? 'said why' : undefined,
            })
          : movePackageOn(context, address, { version, on, ...moveOf(wish, status, at) });
      await attempt.catch((error: unknown) => {
        if (!(error instanceof RuleViolations)) throw error;
      });
    },
    readReached: async () => {
      const items = await store.read((db) =>
        db.select().from(db.t.scheduleItems).where(eq(db.t.scheduleItems.packageId, packageId)),
      );
      return new Map(items.map(({ role, actualFinishOn }) => [role, actualFinishOn]));
    },
    readSteps: () =>
      store.read((db) => {
        const { packageStatusChanges: changes } = db.t;
        return db
          .select({
            kind: changes.kind,
            from: changes.fromStatus,
            to: changes.toStatus,
            on: changes.changedOn,
            round: changes.round,
          })
          .from(changes)
          .where(eq(changes.packageId, packageId))
          .orderBy(asc(changes.step));
      }),
  };
}

function moveOf(
  { kind, way, any, amount, isWhole }: Extract<Command, { does: 'move' }>,
  status: PackageStatus,
  at: number,
): Omit<MovePackageOn, 'version' | 'on'> {
  const to = (kind === 'transition' ? arrowsFrom(status)[way] : undefined) ?? any;
  return {
    kind,
    to,
    note: isWhole ? 'as the minutes say' : undefined,
    noticeNumber: `IB25${String(at).padStart(5, '0')}`,
    closingOn: addDays(today, isWhole ? 20 : -60),
    supplierName: 'Công ty CP Ví Dụ',
    awardPrice: vnd(amount),
    decisionNumber: `${at}/QĐ`,
    contractNumber: `${at}/HĐ`,
    signedOn: today,
    contractValue: vnd(amount),
    finishOn: addDays(today, 200),
    settlementValue: vnd(amount),
  };
}
