import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { defaultRuleParams } from '#app/domain/risk-rules/default-params.ts';
import { aCapitalEntry, aProject } from '../factories.ts';
import { everythingKept } from '../testing/everything-kept.ts';
import { sharedEngines } from '../testing/stores.ts';
import { bringUpToDate } from './bring-up-to-date.server.ts';

const present = { today: day('2025-10-31'), now: instant('2025-10-31T03:00:00Z') };

test.each(sharedEngines)(
  'two servers that start at once leave what one alone would, on $name',
  async ({ open }) => {
    const stores = await open();
    const [first, second] = stores;
    await first.write(async (tx) => {
      await tx.insert(tx.t.ruleParams).values(defaultRuleParams.map((param) => ({ id: uuidv7(), ...param })));
      for (let number = 0; number < 10; number += 1) {
        const { id: projectId } = await aProject(tx);
        await aCapitalEntry(tx, { projectId, capitalYear: 2025, amount: vnd(5_000_000_000) });
      }
    });
    await Promise.all([bringUpToDate(first, present), bringUpToDate(second, present)]);
    const { flags, events, projects, provinces } = await everythingKept(first);
    expect([flags.length, events.length, projects.length]).toEqual([10, 10, 10]);
    expect(provinces.reduce((sum, { openRed }) => sum + openRed, 0)).toBe(10);
    for (const store of [second, first]) await store.close();
  },
);
