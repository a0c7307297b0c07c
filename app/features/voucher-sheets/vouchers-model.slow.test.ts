import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';

import { type DisbursementKind, fundingSources } from '#app/domain/codelists.ts';
import { day } from '#app/domain/day.ts';
import { plainKinds } from '#app/domain/ledger.ts';
import { noMoney, vnd } from '#app/domain/money.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { anOverride } from '#db/factories.ts';
import { sha256Of } from '#db/hash-chain.server.ts';
import { runsOf } from '#db/testing/run-length.ts';
import type { Store } from '#db/store.server.ts';
import { slowTestEngines } from '#db/testing/stores.ts';
import { verifyStore } from '#db/verify.server.ts';

import { recordDisbursement } from '../disbursements/record-disbursement.server.ts';
import { reverseDisbursement } from '../disbursements/reverse-disbursement.server.ts';

import { importVouchers } from './import-vouchers.server.ts';
import { inOrder, type VoucherPlan } from './plan-vouchers.ts';
import { previewVouchers } from './preview-vouchers.server.ts';
import { readVouchers } from './read-vouchers.ts';
import {
  aVoucherOffice,
  contextOf,
  heads,
  ledgerOf,
  sheetText,
  tableOf,
  type VoucherOffice,
} from './testing/voucher-office.ts';
import type { VoucherRow } from './voucher-row.ts';

/** A row as somebody may write it; what is recovered is always said, as the form always says it. */
const row = fc.record({
  number: fc.integer({ min: 1, max: 30 }),
  on: fc.constantFrom(
    '2025-03-05',
    '2025-08-15',
    '2025-10-01',
    '2025-10-30',
    '2025-10-31',
    '2025-01-20',
    '2025-11-01',
  ),
  contract: fc.constantFrom('1/HĐ', '1/HĐ', '2/HĐ', ''),
  kind: fc.constantFrom<DisbursementKind>(
    'advance',
    'payment',
    'payment',
    'payment',
    'advanceReturn',
    'paymentReturn',
    'reversal',
  ),
  gross: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 180 }) },
    fc.integer({ min: 0, max: 1_200 }),
  ),
  recovered: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 120 })),
  source: fc.constantFrom('provincialBudget', 'provincialBudget', 'oda', 'other'),
  reverses: fc.integer({ min: 1, max: 30 }),
});
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;

const file = fc.uniqueArray(row, { minLength: 4, maxLength: 22, selector: ({ number }) => number });
/** In which order the rows stand in the file the second time. */
const order = fc.array(fc.nat(), { minLength: 22, maxLength: 22 });

/** Each run has two ledgers of its own, which takes a real engine its time. */
const patience = runsOf({ usual: 120_000, long: 7_200_000 });

describe.each(slowTestEngines)('on $name', ({ name, open }) => {
  test(
    'whatever rows in whatever order: the file does what its vouchers do one by one through the form, all or none, and once (L20)',
    async () => {
      const runs = runsOf(name === 'SQLite' ? { usual: 30, long: 3_000 } : { usual: 2, long: 100 });
      let [recorded, refused] = [0, 0];
      await fc.assert(
        fc.asyncProperty(file, order, fc.boolean(), async (rows, places, hasPermission) => {
          const [byFile, byForm] = [await open(), await open()];
          const offices = [
            await anOffice(byFile, hasPermission),
            await anOffice(byForm, hasPermission),
          ] as const;
          const lines = rows.map((one) => lineOf(one, offices[0]));
          const shuffled = lines.toSorted((a, b) => place(a, lines, places) - place(b, lines, places));
          const plan = await planOf(byFile, offices[0], lines);
          expect(outcomesOf(await planOf(byFile, offices[0], shuffled))).toEqual(outcomesOf(plan));

          const formed = rows.map((one) => lineOf(one, offices[1]));
          expect(await sendOneByOne(byForm, offices[1], formed)).toEqual(outcomesOf(plan));

          if (plan.some(({ outcome }) => outcome === 'rejected')) {
            await expect(importLines(byFile, offices[0], shuffled)).rejects.toThrow(RuleViolations);
            expect((await ledgerOf(byFile)).entries).toEqual([]);
          }
          const accepted = shuffled.filter((line) =>
            plan.some((one) => one.outcome === 'created' && line.startsWith(`${one.voucherNumber} |`)),
          );
          if (accepted.length > 0) await importLines(byFile, offices[0], accepted);
          const ledger = await ledgerOf(byFile);
          expect(ledger).toEqual(await ledgerOf(byForm));
          expect(await verifyStore(byFile)).toMatchObject({ ok: true });
          if (accepted.length > 0) {
            const again = await importLines(byFile, offices[0], accepted);
            expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
          }
          expect(await ledgerOf(byFile)).toEqual(ledger);
          recorded += accepted.length;
          refused += lines.length - accepted.length;
          await Promise.all([byFile.close(), byForm.close()]);
        }),
        { numRuns: runs, seed: 20_251_031 },
      );
      expect(recorded).toBeGreaterThan(runs * 2);
      expect(refused).toBeGreaterThan(runs);
    },
    patience,
  );
});

async function anOffice(store: Store, hasPermission: boolean): Promise<VoucherOffice> {
  const office = await aVoucherOffice(store);
  const [contract] = office.contracts;
  if (!hasPermission || contract === undefined) return office;
  await store.write(async (tx) => {
    const granted = { projectId: office.project.id, recordedBy: office.chair.userId };
    const { id: subjectId } = contract;
    await anOverride(tx, { ...granted, rule: 'paymentBeforeContract', subjectId, amount: vnd(150) });
    await anOverride(tx, { ...granted, rule: 'advanceAboveCeiling', subjectId, amount: vnd(90) });
    await anOverride(tx, { ...granted, rule: 'advanceAboveCeiling', subjectId, amount: vnd(40) });
    await anOverride(tx, {
      ...granted,
      rule: 'cashAboveCapital',
      subjectId: office.project.id,
      capitalYear: 2025,
      fundingSource: 'other',
      amount: vnd(100),
    });
  });
  return office;
}

function lineOf(
  { number, on, contract, kind, gross, recovered, source, reverses }: Row,
  { project }: VoucherOffice,
) {
  const voucher = [`UNC-${number}`, on, project.code];
  return kind === 'reversal'
    ? [...voucher, '', kind, '', '', 2025, '', 'ghi nhầm', `UNC-${reverses}`].join(' | ')
    : [...voucher, contract, kind, gross, recovered, 2025, source, '', ''].join(' | ');
}

function place(line: string, lines: readonly string[], places: readonly number[]): number {
  return places[lines.indexOf(line)] ?? 0;
}

async function planOf(store: Store, { officer: actor }: VoucherOffice, lines: readonly string[]) {
  const rows = readVouchers(tableOf(sheetText([heads, ...lines])), 'en');
  const { rows: plan } = await store.read((db) =>
    previewVouchers(db, rows, { actor, today: day('2025-10-31') }),
  );
  return plan;
}

async function importLines(store: Store, { officer }: VoucherOffice, lines: readonly string[]) {
  const bytes = sheetText([heads, ...lines]);
  const table = tableOf(bytes);
  return importVouchers(contextOf(store, officer), { fileName: 'so.csv', sha256: sha256Of(bytes), table });
}

/** What becomes of each voucher: that it is recorded, or every rule that refuses it. */
function outcomesOf(plan: readonly VoucherPlan[]): Record<string, string> {
  return Object.fromEntries(
    plan.map((row) => {
      const codes =
        row.outcome === 'rejected' ? row.violations.map(({ code, params }) => inFigures(code, params)) : [];
      return [row.voucherNumber ?? '', [row.outcome, ...codes].join(' ')];
    }),
  );
}

/** The vouchers through the form, in the order in which the file is planned. */
async function sendOneByOne(store: Store, office: VoucherOffice, lines: readonly string[]) {
  const rows = readVouchers(tableOf(sheetText([heads, ...lines])), 'en');
  const outcomes: Record<string, string> = {};
  const made = new Map<string, string>();
  for (const said of inOrder(rows)) {
    const number = said.voucherNumber ?? '';
    outcomes[number] = await send(store, office, said, made);
  }
  return outcomes;
}

async function send(
  store: Store,
  office: VoucherOffice,
  said: VoucherRow,
  made: Map<string, string>,
): Promise<string> {
  const context = contextOf(store, office.officer);
  const id = uuidv7();
  const { voucherNumber, postedOn, kind, fundingSource: source, reverses } = said;
  if (voucherNumber === null || postedOn === null) throw new Error('a row without voucher');
  try {
    if (kind === 'reversal') {
      const original = made.get(reverses ?? '');
      if (original === undefined)
        return `rejected ${inFigures('reversedUnknown', { number: { text: reverses ?? '' }, year: { number: 2025 } })}`;
      await reverseDisbursement(context, original, { id, voucherNumber, postedOn, note: 'ghi nhầm' });
    } else {
      const fundingSource = fundingSources.find((known) => known === source) ?? 'other';
      const plain = plainKinds.find((known) => known === kind) ?? 'payment';
      await recordDisbursement(context, {
        id,
        projectId: office.project.id,
        contractId: office.contracts.find(({ number }) => number === said.contractNumber)?.id ?? null,
        voucherNumber,
        postedOn,
        capitalYear: 2025,
        fundingSource,
        kind: plain,
        amount: said.gross ?? noMoney,
        recovered: said.recovered ?? noMoney,
        note: null,
      });
    }
    made.set(voucherNumber, id);
    return 'created';
  } catch (error) {
    if (!(error instanceof RuleViolations)) throw error;
    return ['rejected', ...error.violations.map(({ code, params }) => inFigures(code, params))].join(' ');
  }
}

function inFigures(code: string, params: object): string {
  return `${code} ${JSON.stringify(params)}`;
}
