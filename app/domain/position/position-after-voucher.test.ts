import fc from 'fast-check';
import { expect, test } from 'vitest';

import { packageStatuses, projectStatuses } from '../codelists.ts';
import { month } from '../day.ts';
import { sumVnd, type Vnd, vnd } from '../money.ts';
import { isMovedBy, positionAfterVoucher } from './position-after-voucher.ts';
import { projectPositionOf } from './project-position.ts';
import type { CapitalYearRecord, ContractRecord, PackageRecord, ProjectRecords } from './records.ts';
import { aBaseline, aContract, anItem, aPackage, aProject, inDays, today } from './testing/records.ts';

const money = fc.integer({ min: 0, max: 12_000_000_000 }).map(vnd);
const days = fc.integer({ min: -60, max: 60 });

const paid = fc.record({ advanced: money, advanceOutstanding: money, paid: money });

const contractOf = (packageId: string) =>
  fc
    .record({ id: fc.uuid(), finishes: days, expires: days, terms: paid })
    .map(({ id, finishes, expires, terms }) =>
      aContract(packageId, {
        id,
        finishOn: inDays(finishes),
        securities: [
          { id: `${id}-advance`, kind: 'advance', expiresOn: inDays(expires) },
          { id: `${id}-performance`, kind: 'performance', expiresOn: inDays(finishes) },
        ],
        ...terms,
      }),
    );

const packageNamed = (id: string): fc.Arbitrary<PackageRecord> =>
  fc
    .record({
      status: fc.constantFrom(...packageStatuses),
      changed: fc.integer({ min: 0, max: 90 }),
      physical: fc.option(fc.integer({ min: 0, max: 10_000 })),
    })
    .map(({ status, changed, physical }) =>
      aPackage(id, {
        status,
        changes: [{ to: status, on: inDays(-changed) }],
        lastReport: physical === null ? null : { id: `${id}-report`, on: inDays(-changed), physical },
      }),
    );

const capitalLine = fc
  .record({
    capitalYear: fc.constant(2025),
    fundingSource: fc.constantFrom('provincialBudget' as const, 'oda' as const),
    own: money,
    carriedIn: money,
    disbursed: money,
    september: money,
  })
  .map(({ september, ...line }): CapitalYearRecord => ({
    ...line,
    usable: sumVnd(line.own, line.carriedIn),
    monthly: new Map([[month('2025-09'), september]]),
  }));

const project: fc.Arbitrary<ProjectRecords> = fc
  .record({
    status: fc.option(fc.constantFrom(...projectStatuses)),
    packages: fc.tuple(packageNamed('a'), packageNamed('b')),
    contracts: fc.tuple(
      fc.array(contractOf('a'), { maxLength: 2 }),
      fc.array(contractOf('b'), { maxLength: 2 }),
    ),
    late: fc.option(fc.integer({ min: -40, max: 10 })),
    capital: fc.uniqueArray(capitalLine, { selector: ({ fundingSource }) => fundingSource, maxLength: 2 }),
    disbursed: money,
  })
  .map(({ late, contracts, ...records }) => {
    const items = [anItem('a', [-80, 20]), anItem('b', [-40, 60])];
    const approved = late === null ? null : aBaseline(items, late);
    return aProject({ ...records, contracts: contracts.flat(), items, original: approved, approved });
  });

/** What a voucher can have left of the sums: any at all, so that every threshold is crossed both ways. */
const voucher = fc.record({
  packageId: fc.option(fc.constantFrom('a', 'b')),
  paid,
  disbursed: money,
  month: money,
});

test('a voucher changes of a position what all of it worked out anew says, and nothing else', () => {
  const moved = { standing: 0, package: 0 };
  fc.assert(
    fc.property(project, voucher, (records, { packageId, ...sums }) => {
      const before = projectPositionOf(records, today);
      const recorded = withVoucher(records, packageId, sums);
      const all = projectPositionOf(recorded, today);
      const found = before.judgements.filter(({ finding }) => finding.outcome !== 'clear');
      const contracts = recorded.contracts.filter((contract) => contract.packageId === packageId);
      const changes = recorded.packages.find(({ id }) => id === packageId)?.changes ?? [];
      const after = positionAfterVoucher(
        { status: records.status, packages: before.packages, found },
        { ...recorded, paid: packageId === null ? null : { packageId, changes, contracts } },
        today,
      );

      const { paid: paidPackage, judgements, ...own } = after;
      expect({
        ...before,
        ...own,
        packages: before.packages.map((one) => ({
          ...one,
          ...(one.packageId === packageId ? paidPackage : {}),
          judgements: [],
        })),
        judgements: sorted([...before.judgements.filter((one) => !isMovedBy(packageId, one)), ...judgements]),
      }).toEqual({
        ...all,
        packages: all.packages.map((one) => ({ ...one, judgements: [] })),
        judgements: sorted(all.judgements),
      });
      if (all.standing !== before.standing) moved.standing += 1;
      if (all.packages.some(({ standing }, index) => standing !== before.packages[index]?.standing)) {
        moved.package += 1;
      }
    }),
    { numRuns: 500 },
  );
  expect(moved.standing).toBeGreaterThan(0);
  expect(moved.package).toBeGreaterThan(0);
});

test('a voucher for a package without a position is a fault of ours', () => {
  const before = { status: null, packages: [], found: [] };
  const paidElsewhere = { packageId: 'a', changes: [], contracts: [] };
  expect(() => positionAfterVoucher(before, { ...aProject(), paid: paidElsewhere }, today)).toThrow(
    'package a has no position',
  );
});

type Sums = {
  readonly paid: Pick<ContractRecord, 'advanced' | 'advanceOutstanding' | 'paid'>;
  readonly disbursed: Vnd;
  readonly month: Vnd;
};

function withVoucher(records: ProjectRecords, packageId: string | null, sums: Sums): ProjectRecords {
  const [line, ...others] = records.capital;
  const contract = records.contracts.find((one) => one.packageId === packageId);
  const monthly = new Map([[month('2025-10'), sums.month]]);
  return {
    ...records,
    disbursed: sums.disbursed,
    capital: line === undefined ? [] : [{ ...line, disbursed: sums.disbursed, monthly }, ...others],
    contracts: records.contracts.map((one) => (one === contract ? { ...one, ...sums.paid } : one)),
  };
}

function sorted<Judged extends { readonly ruleCode: string; readonly subjectKey: string }>(
  judgements: readonly Judged[],
): Judged[] {
  return judgements.toSorted((a, b) =>
    `${a.ruleCode} ${a.subjectKey}`.localeCompare(`${b.ruleCode} ${b.subjectKey}`),
  );
}
