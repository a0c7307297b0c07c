import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { testEngines } from '#db/testing/stores.ts';
import { verifyStore } from '#db/verify.server.ts';

import { contextFor } from '../audit/testing/deed.ts';
import { aWorkplace } from '../audit/testing/working-day.ts';
import { movePackageOn } from '../bidding-packages/move-package-on.server.ts';
import { findSelection } from './queries.server.ts';
import { recordBids } from './record-bids.server.ts';
import { recordPublication } from './record-publication.server.ts';

const address = { projectCode: 'DL-DTI', packageCode: 'BP-12' };
const today = day('2025-10-31');
const winner = { bidderName: 'Công ty Ví Dụ', price: vnd(9_000_000_000), outcome: 'eligible' as const };

async function codesOf(command: Promise<unknown>): Promise<string[]> {
  const refused = await command.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(refused instanceof RuleViolations)) throw new Error('not refused', { cause: refused });
  return refused.violations.map(({ code }) => code);
}

test.each(testEngines)('a selection from its invitation to its publication on $name', async ({ open }) => {
  const store = await open();
  const place = await aWorkplace(store);
  await store.write((tx) => tx.update(tx.t.biddingPackages).set({ method: 'open', category: 'goods' }));
  const context = contextFor(aContext(store), place.projectManager, 'request-1');
  const packageId = place.biddingPackage.id;
  const flagsOf = (rule: string) =>
    store.read(async (db) => {
      const flags = await db
        .select({ ruleCode: db.t.flags.ruleCode, state: db.t.flags.state })
        .from(db.t.flags);
      return flags.filter(({ ruleCode }) => ruleCode === rule).map(({ state }) => state);
    });
  let version = 1;
  const move = async (wish: object) => {
    await movePackageOn(context, address, {
      kind: 'transition',
      to: 'inviting',
      on: day('2025-10-30'),
      ...wish,
      version,
    });
    version += 1;
  };

  expect(await codesOf(recordBids(context, address, { openedOn: today, bids: [] }))).toEqual([
    'bidsNotExpected',
  ]);
  await move({ on: day('2025-10-01'), noticeNumber: 'IB25001', closingOn: day('2025-10-09') });
  expect(await flagsOf('P1')).toEqual(['open']);
  await move({ to: 'evaluating', on: day('2025-10-10') });
  await recordBids(context, address, {
    openedOn: day('2025-10-10'),
    bids: [winner, { bidderName: 'Công ty Khác', outcome: 'disqualified', reason: 'thiếu bảo đảm' }],
  });
  expect(await flagsOf('P4')).toEqual(['open']);
  expect(
    await codesOf(recordBids(context, address, { openedOn: day('2025-10-10'), bids: [winner] })),
  ).toEqual(['correctionReasonMissing']);
  await recordBids(context, address, {
    openedOn: day('2025-10-10'),
    reason: 'ghi thiếu một hồ sơ',
    bids: [winner, { bidderName: 'Công ty Thứ Ba', price: vnd(9_500_000_000), outcome: 'eligible' }],
  });
  expect(await flagsOf('P4')).toEqual(['cleared']);

  const award = {
    to: 'awarded',
    on: day('2025-10-13'),
    awardPrice: vnd(9_000_000_000),
    decisionNumber: '7/QĐ',
  };
  expect(await codesOf(move({ ...award, supplierName: 'Công ty Khác' }))).toEqual(['winnerNotEligible']);
  await move({ ...award, supplierName: 'CÔNG TY VÍ DỤ' });
  const awaiting = await store.read((db) => findSelection(db, packageId, today));
  expect(awaiting.clocks).toEqual([
    { kind: 'publish', what: 'result', since: '2025-10-13', dueOn: '2025-10-20', left: { workingDays: -9 } },
  ]);
  expect(awaiting.opening).toMatchObject({ revision: 2, bids: [{ position: 1 }, { position: 2 }] });
  expect(await flagsOf('P7')).toEqual(['open']);
  const publication = { kind: 'result' as const, publishedOn: day('2025-10-14'), reference: 'IB25001' };
  await recordPublication(context, address, publication);
  expect(await codesOf(recordPublication(context, address, publication))).toEqual(['publicationNotExpected']);
  const done = await store.read((db) => findSelection(db, packageId, today));
  expect({ clocks: done.clocks, unpublished: done.unpublished }).toEqual({ clocks: [], unpublished: [] });
  expect(await flagsOf('P7')).toEqual(['cleared']);
  expect((await verifyStore(store)).ok).toBe(true);
  await store.close();
});
