import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';

import { instant } from '#app/domain/day.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { aUser } from '#db/factories.ts';
import { chainHead } from '#db/hash-chain.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { auditAsCsv } from './audit-csv.server.ts';
import { AuditFilters } from './schemas.ts';

const everything = AuditFilters.parse({});
const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];

describe.each(testEngines)('on $name', ({ open }) => {
  test('the export has every line, no cell that a spreadsheet would run, and the head at its end (S7)', async () => {
    const store = await open();
    await store.write(async (tx) => {
      for (const [index, name] of hostile.entries()) {
        const { id } = await aUser(tx, { name, email: `${name}${index}@example.test` });
        const trace = { actorId: id, at: instant('2025-10-31T02:15:00Z'), requestId: name };
        await recordEvent(tx, trace, {
          event: 'user.created',
          subjectKind: 'user',
          subjectId: id,
          changes: { name, reason: `dòng một\ndòng "hai", ${name}` },
        });
      }
    });
    const text = await textOf(auditAsCsv({ store, t: translatorFor('vi'), locale: 'vi' }, everything));
    const head = await store.read((db) => chainHead(db, 'audit'));
    await store.close();

    expect(text.startsWith('\uFEFFThứ tự,Lúc (UTC),Người làm,')).toBe(true);
    const rows = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
    expect(rows).toHaveLength(hostile.length + 2);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(rows.at(-1)).toEqual(['Dấu cuối của nhật ký khi tải', String(head?.seq), head?.hash]);
    expect(rows.slice(1, -1).map(([seq]) => Number(seq))).toEqual([6, 5, 4, 3, 2, 1]);
    expect(rows[1]?.[10]).toBe(head?.hash);
  });

  test('the export follows the filters', async () => {
    const store = await open();
    await store.write(async (tx) => {
      for (const event of ['user.signedIn', 'user.signedOut'] as const) {
        const { id } = await aUser(tx);
        const trace = { actorId: id, at: instant('2025-10-31T02:15:00Z'), requestId: 'request-1' };
        await recordEvent(tx, trace, { event, subjectKind: 'user', subjectId: id, changes: {} });
      }
    });
    const filters = { ...everything, event: 'user.signedOut' };
    const text = await textOf(auditAsCsv({ store, t: translatorFor('en'), locale: 'en' }, filters));
    await store.close();
    expect(text.split('\r\n')).toEqual([
      expect.stringContaining('Number,At (UTC)'),
      expect.stringMatching(/^2,2025-10-31T02:15:00.000Z,.+signed out,\{\},request-1,[0-9a-f]{64}$/),
      expect.stringMatching(/^Head of the audit log at download,2,[0-9a-f]{64}$/),
      '',
    ]);
  });
});

async function textOf(chunks: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}
