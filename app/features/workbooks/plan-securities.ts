import { v7 as uuidv7 } from 'uuid';

import { checkExtension, checkRelease, checkSecurity } from '#app/domain/security-rules.ts';
import type { Violation } from '#app/domain/violation.ts';
import { checkRecorded } from '#app/domain/workbook-rules.ts';
import type { SecurityTerms } from '#db/securities.server.ts';

import { fieldWord } from './field-word.ts';
import { compared, textOf } from './plan-contracts.ts';
import type { SecurityRowRead } from './read-sheets.ts';
import {
  checkFilled,
  compareTexts,
  outcomeOf,
  planRows,
  type RowOutcome,
  type RowPlan,
  underFields,
} from './row-plan.ts';
import type { StandingSecurity, WorkbookState } from './workbook-state.ts';

const formNames = { number: 'securityNumber', amount: 'securityAmount' } as const;

/**
 * Plans the sheet of securities: new ones, extensions, and those that are given back. A number may come again with a later end: that is how
 * guarantors extend. What is on record changes in no other way.
 */
export function planSecurities(rows: readonly SecurityRowRead[], state: WorkbookState): readonly RowPlan[] {
  return planRows('securities', rows, {
    keyOf: (row) => JSON.stringify([row.contractNumber, row.kind, row.number, row.expiresOn ?? null]),
    // What is extended ends before its extension.
    compare: (a, b) =>
      compareTexts(a.expiresOn ?? null, b.expiresOn ?? null) ||
      compareTexts(a.contractNumber, b.contractNumber) ||
      compareTexts(a.number, b.number),
    about: ({ number }) => ({ code: number, on: null }),
    plan: (row) => planRow(row, state),
  });
}

function planRow(row: SecurityRowRead, state: WorkbookState): RowOutcome {
  const contract = state.contracts.get(row.contractNumber ?? '');
  if (contract === undefined) {
    const params = { number: { text: row.contractNumber ?? '' } };
    return {
      outcome: 'rejected',
      violations: [{ code: 'contractUnknown', field: 'contractNumber', params }],
    };
  }
  const held = state.securities.get(contract.id) ?? [];
  state.securities.set(contract.id, held);
  const ofKind = held.filter(({ kind, number }) => kind === row.kind && number === row.number);
  const here = ofKind.find(({ expiresOn }) => row.expiresOn === undefined || expiresOn === row.expiresOn);
  if (here !== undefined) return planKnown(row, here, held, { contractId: contract.id, state });
  return planNew(row, held, { contractId: contract.id, isNumberTaken: ofKind.length > 0, state });
}

type At = { readonly contractId: string; readonly state: WorkbookState };

function planKnown(
  row: SecurityRowRead,
  here: StandingSecurity,
  held: StandingSecurity[],
  { contractId, state }: At,
): RowOutcome {
  const replaced = held.find(({ id }) => id === here.replacesId)?.number ?? null;
  const isReturned = row.releasedOn !== null && here.releasedOn === null;
  const violations = [
    ...checkRecorded('securityChangesElsewhere', [
      ...compared(row.issuer, (issuer) => ({
        field: 'issuer',
        recorded: textOf(here.issuer),
        written: textOf(issuer),
      })),
      ...compared(row.amount, (amount) => ({
        field: 'securityAmount',
        recorded: { vnd: here.amount },
        written: amount === null ? null : { vnd: amount },
      })),
      ...compared(row.issuedOn, (day) => ({
        field: 'issuedOn',
        recorded: { day: here.issuedOn },
        written: day === null ? null : { day },
      })),
      ...(row.replaces === null
        ? []
        : [{ field: 'replacesNumber' as const, recorded: textOf(replaced), written: textOf(row.replaces) }]),
      ...(row.releasedOn === null || here.releasedOn === null
        ? []
        : [
            {
              field: 'releasedOn' as const,
              recorded: { day: here.releasedOn },
              written: { day: row.releasedOn },
            },
          ]),
    ]),
    ...(isReturned ? checkReturn(row, here, held, state) : []),
  ];
  return outcomeOf(violations, () => {
    if (!isReturned || row.releasedOn === null) return { outcome: 'unchanged' };
    giveBack(here, row.releasedOn, held, { contractId, state });
    const change = { field: 'releasedOn', from: null, to: fieldWord('releasedOn', row.releasedOn) } as const;
    return { outcome: 'changed', changes: [change] };
  });
}

function planNew(
  row: SecurityRowRead,
  held: StandingSecurity[],
  { contractId, isNumberTaken, state }: At & { readonly isNumberTaken: boolean },
): RowOutcome {
  const { kind, issuer, amount, issuedOn, expiresOn, releasedOn } = row;
  const unfilled = checkFilled({ issuer, securityAmount: amount, issuedOn, expiresOn });
  if (!issuer || !issuedOn || !expiresOn || amount === null || amount === undefined || kind === null) {
    return { outcome: 'rejected', violations: unfilled };
  }
  const terms: SecurityTerms = { number: row.number ?? '', issuer, amount, issuedOn, expiresOn };
  const extended = extendedBy(row, held);
  const made = { ...terms, id: uuidv7(), kind, replacesId: extended?.id ?? null, releasedOn: null };
  const violations = [
    ...underFields(checkTerms(row, terms, extended, { held, isNumberTaken, state }), formNames),
    ...checkReturn(row, made, held, state),
  ];
  return outcomeOf(violations, () => {
    held.push(made);
    state.deeds.securities.push({ id: made.id, contractId, kind, terms, extended });
    if (releasedOn !== null) giveBack(made, releasedOn, held, { contractId, state });
    return { outcome: 'created' };
  });
}

/** The security that a row says it extends: of its kind, and of several of that number the one that is still in force. */
function extendedBy(
  { kind, replaces }: SecurityRowRead,
  held: readonly StandingSecurity[],
): StandingSecurity | null {
  const named = held.filter((one) => replaces !== null && one.kind === kind && one.number === replaces);
  return named.find((one) => replacedBy(one, held) === null) ?? named.at(-1) ?? null;
}

function checkTerms(
  row: SecurityRowRead,
  terms: SecurityTerms,
  extended: StandingSecurity | null,
  {
    held,
    isNumberTaken,
    state: { today },
  }: { held: readonly StandingSecurity[]; isNumberTaken: boolean; state: WorkbookState },
): readonly Violation[] {
  if (extended !== null) {
    return checkExtension(terms, { ...extended, replacedBy: replacedBy(extended, held) }, { today });
  }
  if (row.replaces === null) return checkSecurity(terms, { today, isNumberTaken });
  return [{ code: 'securityUnknown', field: 'replacesNumber', params: { number: { text: row.replaces } } }];
}

function checkReturn(
  { releasedOn }: SecurityRowRead,
  security: StandingSecurity,
  held: readonly StandingSecurity[],
  { today }: WorkbookState,
): readonly Violation[] {
  if (releasedOn === null) return [];
  return checkRelease(releasedOn, { ...security, replacedBy: replacedBy(security, held) }, { today });
}

function giveBack(
  security: StandingSecurity,
  releasedOn: NonNullable<SecurityRowRead['releasedOn']>,
  held: StandingSecurity[],
  { contractId, state }: At,
): void {
  const { id, kind, number } = security;
  held.splice(held.indexOf(security), 1, { ...security, releasedOn });
  state.deeds.releases.push({ id, contractId, kind, number, releasedOn });
}

function replacedBy({ id }: StandingSecurity, held: readonly StandingSecurity[]): string | null {
  return held.find(({ replacesId }) => replacesId === id)?.number ?? null;
}
