import { describe, expect, test } from 'vitest';

import { Forbidden } from '#app/domain/forbidden.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { businessTables, contentOf, observed } from '#db/testing/observed-store.ts';
import { slowTestEngines } from '#db/testing/stores.ts';

import {
  administratorDeeds,
  aWorkplace,
  businessDeeds,
  firstAdministrator,
  otherDeeds,
} from './testing/working-day.ts';

describe.each(slowTestEngines)('on $name', { timeout: 120_000 }, ({ open }) => {
  test('every transaction that leaves, changes or takes away a record leaves an event (ASVS 16.2.1, L18)', async () => {
    const store = await open();
    const watched = observed(store);
    const context = aContext(watched.store);
    await firstAdministrator(context);
    const place = await aWorkplace(store);
    const deeds = [
      ...businessDeeds(context, place),
      ...otherDeeds(context, place),
      ...administratorDeeds(context, place),
    ];
    for (const { act } of deeds) await act();

    const silent = watched.writes.filter(({ changed, events }) => changed.length > 0 && events === 0);
    expect(silent).toEqual([]);
    const touched = new Set(watched.writes.flatMap(({ changed }) => changed));
    expect([...touched].toSorted()).toEqual([
      'bidOpenings',
      'biddingPackages',
      'bids',
      'capitalEntries',
      'contractAmendments',
      'contractSuppliers',
      'contracts',
      'disbursementEntries',
      'disbursementPlans',
      'documentLinks',
      'documents',
      'flagEvents',
      'flags',
      'investmentDecisions',
      'mediumTermPlans',
      'organisations',
      'overrideUses',
      'overrides',
      'packagePriceChanges',
      'packageStatusChanges',
      'periodClosings',
      'progressReports',
      'projectFacts',
      'projectOrigins',
      'projects',
      'provinceCeilings',
      'publications',
      'roleAssignments',
      'ruleParams',
      'scheduleItems',
      'securities',
      'securityReleases',
      'selectionPlanItems',
      'selectionPlans',
      'sources',
      'suppliers',
      'treasuryLines',
      'treasuryLists',
      'treasuryWithdrawals',
      'users',
    ]);
    await store.close();
  });

  test('an event holds nothing secret (ASVS 16.2.5)', async () => {
    const store = await open();
    const context = aContext(store);
    await firstAdministrator(context);
    const place = await aWorkplace(store);
    for (const { act } of [...otherDeeds(context, place), ...administratorDeeds(context, place)]) await act();
    const events = await store.read((db) => db.select().from(db.t.auditEvents));
    expect(JSON.stringify(events)).not.toMatch(/argon2|dễ nhớ|không phải|passwordHash|token/i);
    await store.close();
  });

  test('auditor and administrator write no business record, whatever they send (L17)', async () => {
    const store = await open();
    const place = await aWorkplace(store);
    const context = aContext(store);
    const deeds = businessDeeds(context, place);
    for (const { act } of deeds) await act();
    const before = await store.read((db) => contentOf(db, businessTables));
    for (const person of [place.auditor, place.administrator]) {
      for (const { act } of deeds) await expect(act(person)).rejects.toThrow(Forbidden);
    }
    for (const { act } of administratorDeeds(context, place)) {
      await expect(act(place.auditor)).rejects.toThrow(Forbidden);
      await act();
    }
    for (const { act } of otherDeeds(context, place)) await act();
    expect(await store.read((db) => contentOf(db, businessTables))).toEqual(before);
    await store.close();
  });
});
