import { describe, expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { editPackage } from '#app/features/selection-plan/edit-package.server.ts';
import { createClock } from '#app/platform/clock.ts';
import { aPackage, aProject, aUser } from '#db/factories.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { changeRow, readPackage } from '#db/package-row.server.ts';
import type { Store } from '#db/store.server.ts';
import { sharedEngines } from '#db/testing/stores.ts';

import { reportProgress } from './report-progress.server.ts';

const today = day('2025-10-31');
const address = { projectCode: 'DL-DTI', packageCode: 'BP-12' };

/** What changes one package, by its form. */
const byForm: Record<string, (context: Context) => Promise<void>> = {
  'a report on a package': (context) =>
    reportProgress(context, address, { version: 1, on: today, physical: 7_100 }),
  'a change of its plan': (context) =>
    editPackage(context, address, {
      version: 1,
      name: 'Máy chủ',
      part: 'inPlan',
      fundingSource: null,
      category: null,
      method: null,
      procedure: null,
      contractType: null,
      selectionStart: null,
      selectionDays: null,
      executionDays: null,
      purchaseOption: null,
      isPrequalified: false,
      isOnline: false,
      isDomestic: false,
      bidSupervision: null,
      isComplex: false,
      isIt: true,
    }),
};
type Context = Parameters<typeof reportProgress>[0];

describe.each(sharedEngines)('beside an import of packages on $name', ({ open }) => {
  test.each(Object.entries(byForm))('%s waits its turn; neither waits for ever', async (_, change) => {
    const [importer, other] = await open();
    const { actor, packageId } = await prepared(importer);
    const trace = { actorId: actor.userId, at: instant('2025-10-31T02:00:00Z'), requestId: 'request-1' };
    const { waiting } = await importer.write(async (tx) => {
      // As an import has it: the log first, then one package after the other.
      await lockChain(tx, 'audit');
      const changing = change({ store: other, clock: createClock(today), actor, trace });
      changing.catch(() => undefined);
      // Time enough to take all that it takes before it must wait.
      for (let turn = 0; turn < 300; turn += 1) await lockChain(tx, 'audit');
      await changeRow(tx, await readPackage(tx, packageId, 1), { name: 'Máy chủ mới' });
      return { waiting: changing };
    });
    await expect(waiting).rejects.toBeInstanceOf(StaleEdit);
    await other.close();
    await importer.close();
  });
});

async function prepared(store: Store) {
  return store.write(async (tx) => {
    const { id, name, email } = await aUser(tx);
    const actor: Actor = {
      userId: id,
      name,
      email,
      assignments: [{ role: 'projectManager', projectId: null, organisationId: null }],
    };
    const project = await aProject(tx, { code: address.projectCode });
    const { id: packageId } = await aPackage(tx, {
      projectId: project.id,
      code: address.packageCode,
      status: 'executing',
    });
    return { actor, packageId };
  });
}
