import { v7 as uuidv7 } from 'uuid';

import { excessOverPrice } from '#app/domain/contract-ceilings.ts';
import { checkParties } from '#app/domain/contract-parties.ts';
import { checkContractNumber, checkNewContract } from '#app/domain/contract-rules.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { noMoney, sumVnd } from '#app/domain/money.ts';
import { overrideFor } from '#app/domain/override-rules.ts';
import type { Violation, ViolationParam } from '#app/domain/violation.ts';
import { checkRecorded, type Comparison } from '#app/domain/workbook-rules.ts';
import { type NamedParty, partiesOf } from '#db/contract-parties.server.ts';
import type { Said } from '#app/platform/sheets/row-cells.ts';

import type { KnownContract } from './load-workbook-position.server.ts';
import type { ContractRowRead } from './read-sheets.ts';
import { partiesText } from './row-cells.ts';
import {
  checkFilled,
  compareTexts,
  outcomeOf,
  planRows,
  type RowOutcome,
  type RowPlan,
  underFields,
} from './row-plan.ts';
import type { StandingPackage, WorkbookState } from './workbook-state.ts';

const formNames = { number: 'contractNumber', value: 'contractValue' } as const;

/** Plans the sheet of contracts: new ones. What is signed changes by an amendment, at the contract's own page. */
export function planContracts(rows: readonly ContractRowRead[], state: WorkbookState): readonly RowPlan[] {
  return planRows('contracts', rows, {
    keyOf: ({ number }) => number ?? '',
    compare: (a, b) => compareTexts(a.number, b.number),
    about: ({ number }) => ({ code: number, on: null }),
    plan: (row) => {
      const here = state.packages.get(foldText(row.packageCode ?? ''));
      if (here === undefined) return unknownPackage(row.packageCode ?? '');
      const standing = state.contracts.get(row.number ?? '');
      if (standing === undefined) return planNew(row, here, state);
      if (standing.packageId !== here.id || standing.known === null) {
        const violations = checkContractNumber(standing.number, standing.packageCode, 'contractNumber');
        return { outcome: 'rejected', violations };
      }
      return outcomeOf(checkKnown(row, standing.known), () => ({ outcome: 'unchanged' }));
    },
  });
}

/** A package that neither the project nor the file has. */
export function unknownPackage(code: string): RowOutcome {
  const params = { code: { text: code } };
  return { outcome: 'rejected', violations: [{ code: 'packageUnknown', field: 'packageCode', params }] };
}

function planNew(row: ContractRowRead, here: StandingPackage, state: WorkbookState): RowOutcome {
  const { signedOn, value, finishOn } = row;
  const number = row.number ?? '';
  const unfilled = checkFilled({ signedOn, contractValue: value, finishOn });
  if (unfilled.length > 0 || !signedOn || !finishOn || value === null || value === undefined) {
    return { outcome: 'rejected', violations: unfilled };
  }
  const parties = row.parties ?? [];
  const usable = state.allowances.get(here.id) ?? [];
  const ceilings = {
    packagePrice: here.price,
    packageTotal: state.totals.get(here.id) ?? noMoney,
    projectTotal: state.contractsTotal,
    totalInvestment: state.totalInvestment,
    allowance: usable.at(-1)?.amount ?? noMoney,
  };
  const { today } = state;
  const terms = { number, signedOn, finishOn, value };
  const violations = [
    ...underFields(
      checkNewContract(terms, { today, status: here.status, takenBy: null, ceilings }),
      formNames,
    ),
    ...checkNames(parties, row.areNew, state),
  ];
  return outcomeOf(violations, () => {
    const id = uuidv7();
    const packageId = here.id;
    const override = overrideFor(excessOverPrice({ from: noMoney, to: value }, ceilings), usable);
    const left = usable.filter((one) => one.id !== override?.id);
    state.allowances.set(packageId, left);
    state.contracts.set(number, { id, packageId, packageCode: here.code, number, known: null });
    state.totals.set(packageId, sumVnd(ceilings.packageTotal, value));
    state.contractsTotal = sumVnd(state.contractsTotal, value);
    for (const { name } of parties) state.suppliers.add(name);
    state.deeds.contracts.push({ ...terms, id, packageId, lot: row.lot ?? null, parties, override });
    return { outcome: 'created' };
  });
}

/** Everything wrong with the parties; a name that is like one in the directory asks whether it is that one. */
function checkNames(
  parties: readonly NamedParty[],
  areNew: boolean,
  state: WorkbookState,
): readonly Violation[] {
  const folded = partiesOf(parties).map((party) => ({ ...party, supplier: foldText(party.supplier) }));
  const alike = parties.flatMap(({ name }): Violation[] => {
    const names = areNew ? [] : state.suppliers.alike(name);
    if (names.length === 0) return [];
    return [{ code: 'supplierAlike', field: 'parties', params: { names: { text: names.join('; ') } } }];
  });
  return [...checkParties(folded, () => 'parties'), ...alike];
}

function checkKnown(row: ContractRowRead, known: KnownContract): readonly Violation[] {
  const isSame = row.parties !== null && row.parties !== undefined && areSame(row.parties, known.parties);
  return checkRecorded('contractChangesElsewhere', [
    ...compared(row.lot, () => ({ field: 'lot', recorded: textOf(known.lot), written: textOf(row.lot) })),
    ...compared(row.signedOn, (day) => ({
      field: 'signedOn',
      recorded: { day: known.signedOn },
      written: day === null ? null : { day },
    })),
    ...compared(row.value, (value) => ({
      field: 'contractValue',
      recorded: { vnd: known.value },
      written: value === null ? null : { vnd: value },
    })),
    ...compared(row.finishOn, (day) => ({
      field: 'finishOn',
      recorded: { day: known.finishOn },
      written: day === null ? null : { day },
    })),
    ...(isSame
      ? []
      : compared(row.parties, (parties) => ({
          field: 'parties',
          recorded: textOf(partiesText(known.parties)),
          written: textOf(partiesText(parties ?? [])),
        }))),
  ]);
}

function areSame(some: readonly NamedParty[], others: readonly NamedParty[]): boolean {
  const textsOf = (parties: readonly NamedParty[]) =>
    parties.map(({ name, share }) => `${foldText(name)} ${share ?? '-'}`).toSorted(compareTexts);
  return JSON.stringify(textsOf(some)) === JSON.stringify(textsOf(others));
}

/** What the sheet has no column for is not compared. */
export function compared<Value>(
  said: Said<Value>,
  comparison: (said: Value | null) => Comparison,
): Comparison[] {
  return said === undefined ? [] : [comparison(said)];
}

export function textOf(text: string | null | undefined): ViolationParam | null {
  return text === null || text === undefined || text === '' ? null : { text };
}
