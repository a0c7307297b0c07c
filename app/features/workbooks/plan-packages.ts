import { v7 as uuidv7 } from 'uuid';

import type { WorkbookField } from '#app/domain/codelists.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { noMoney, subtractVnd, sumVnd, type Vnd } from '#app/domain/money.ts';
import { checkAmount, checkPriceChange } from '#app/domain/package-price.ts';
import { checkCode } from '#app/domain/record-code.ts';
import { checkPurchaseOption } from '#app/domain/selection-plan.ts';
import type { Violation } from '#app/domain/violation.ts';
import { checkPriceExplained, checkStatusUnmoved } from '#app/domain/workbook-rules.ts';
import { changesBetween } from '#db/audit.server.ts';
import { columnsOf, type PackageColumns, type StatedPackage, toldColumns } from '#db/package-row.server.ts';
import type { Said } from '#app/platform/sheets/row-cells.ts';

import { fieldWord } from './field-word.ts';
import type { KnownPackage } from './load-workbook-position.server.ts';
import type { PackageRowRead } from './read-sheets.ts';
import {
  checkFilled,
  compareTexts,
  type FieldChange,
  outcomeOf,
  planRows,
  type RowOutcome,
  type RowPlan,
  underFields,
} from './row-plan.ts';
import type { StandingPackage, WorkbookState } from './workbook-state.ts';

/** The names that the audit log and the forms have for fields of the workbook. */
const formNames = { code: 'packageCode', newPrice: 'price', name: 'packageName' } as const;

/** Plans the sheet of packages: new ones, what the plan says of those that are here, and prices by their decisions. */
export function planPackages(rows: readonly PackageRowRead[], state: WorkbookState): readonly RowPlan[] {
  const standing = (row: PackageRowRead) => state.packages.get(foldText(row.code ?? ''));
  // What makes room under the total investment comes before what takes it.
  const rank = (row: PackageRowRead) => ((row.price ?? noMoney) < (standing(row)?.price ?? noMoney) ? 0 : 1);
  return planRows('packages', rows, {
    keyOf: ({ code }) => foldText(code ?? ''),
    compare: (a, b) => rank(a) - rank(b) || compareTexts(a.code, b.code),
    about: ({ code }) => ({ code, on: null }),
    plan: (row) => {
      const here = standing(row);
      if (here === undefined) return planNew(row, state);
      if (here.known === null || here.code !== row.code) return takenBy(here);
      return planKnown(row, here.known, state);
    },
  });
}

/** However it is written: nobody tells `BP-Đ1` from `BP-D1` aloud. */
function takenBy({ code, known }: StandingPackage): RowOutcome {
  const params = { code: { text: code }, name: { text: known?.name ?? code } };
  return { outcome: 'rejected', violations: [{ code: 'packageCodeTaken', field: 'packageCode', params }] };
}

function planNew(row: PackageRowRead, state: WorkbookState): RowOutcome {
  const code = row.code ?? '';
  const price = row.price ?? null;
  const { prices: otherPrices, totalInvestment } = state;
  const stated = statedOf(row, unsaid);
  const violations = [
    ...underFields(checkCode(code), formNames),
    ...checkFilled({ packageName: row.name }),
    ...checkStatusUnmoved(row.status, null),
    ...(price === null ? [] : checkAmount('price', price, { otherPrices, totalInvestment })),
    ...checkPurchaseOption(stated.purchaseOption, state.optionCeiling),
  ];
  return outcomeOf(violations, () => {
    const id = uuidv7();
    state.packages.set(foldText(code), { id, code, status: 'draft', price, known: null });
    state.prices = sumVnd(state.prices, price ?? noMoney);
    state.deeds.packages.push({ id, code, price, columns: columnsOf(stated) });
    return { outcome: 'created' };
  });
}

function planKnown(row: PackageRowRead, known: KnownPackage, state: WorkbookState): RowOutcome {
  const columns = columnsOf(statedOf(row, statedBy(known)));
  const [before, after] = [toldColumns(known), toldColumns(columns)];
  const changes = changesBetween(before, after);
  const isEdited = Object.keys(changes).length > 0;
  const price = row.price ?? known.price;
  const newPrice = price === known.price ? null : price;
  const violations = [
    ...(row.name === null ? checkFilled({ packageName: null }) : []),
    ...checkStatusUnmoved(row.status, known.status),
    ...(isEdited ? checkPurchaseOption(columns.purchaseOption, state.optionCeiling) : []),
    ...(newPrice === null ? [] : checkPrice(row, newPrice, known, state)),
  ];
  return outcomeOf(violations, () => {
    if (isEdited) state.deeds.edits.push({ row: known, columns, changes });
    if (newPrice !== null) changePrice(row, newPrice, known, state);
    if (!isEdited && newPrice === null) return { outcome: 'unchanged' };
    return {
      outcome: 'changed',
      changes: [...changedFields(before, after), ...changedPrice(known, newPrice)],
    };
  });
}

function checkPrice(
  row: PackageRowRead,
  newPrice: Vnd,
  known: KnownPackage,
  state: WorkbookState,
): readonly Violation[] {
  const { decisionNumber, decidedOn, priceReason } = row;
  const isExplained = decisionNumber !== null && decidedOn !== null && priceReason !== null;
  const unexplained = checkPriceExplained({ from: known.price, to: newPrice }, isExplained);
  if (unexplained.length > 0 || decidedOn === null) return unexplained;
  const position = {
    status: known.status,
    oldPrice: known.price,
    lastChangeOn: state.lastPriceChanges.get(known.id) ?? null,
    bidOpeningOn: state.closingDays.get(known.id) ?? null,
    fixedDays: state.fixedDays,
    otherPrices: subtractVnd(state.prices, known.price ?? noMoney),
    totalInvestment: state.totalInvestment,
  };
  return underFields(checkPriceChange({ newPrice, decidedOn }, position, state.today), formNames);
}

function changePrice(row: PackageRowRead, newPrice: Vnd, known: KnownPackage, state: WorkbookState): void {
  const { decisionNumber, decidedOn, priceReason: reason } = row;
  if (decisionNumber === null || decidedOn === null || reason === null) return;
  state.prices = sumVnd(subtractVnd(state.prices, known.price ?? noMoney), newPrice);
  const { id, code, status } = known;
  state.packages.set(foldText(code), { id, code, status, price: newPrice, known });
  state.deeds.prices.push({ row: known, decision: { newPrice, decisionNumber, decidedOn, reason } });
}

function changedFields(
  before: ReturnType<typeof toldColumns>,
  after: ReturnType<typeof toldColumns>,
): FieldChange[] {
  return auditedFields.flatMap(([name, field]) => {
    const [from, to] = [before[name] ?? null, after[name] ?? null];
    return from === to ? [] : [{ field, from: fieldWord(field, from), to: fieldWord(field, to) }];
  });
}

function changedPrice({ price }: KnownPackage, newPrice: Vnd | null): FieldChange[] {
  if (newPrice === null) return [];
  return [{ field: 'price', from: fieldWord('price', price), to: fieldWord('price', newPrice) }];
}

const auditedFields: readonly (readonly [name: string, field: WorkbookField])[] = [
  ['name', 'packageName'],
  ['planPart', 'planPart'],
  ['fundingSource', 'fundingSource'],
  ['category', 'category'],
  ['method', 'method'],
  ['procedure', 'procedure'],
  ['contractType', 'contractType'],
  ['selectionStart', 'selectionStart'],
  ['selectionDays', 'selectionDays'],
  ['executionDays', 'executionDays'],
  ['purchaseOption', 'purchaseOption'],
  ['isPrequalified', 'isPrequalified'],
  ['isOnline', 'isOnline'],
  ['isDomestic', 'isDomestic'],
  ['bidSupervision', 'bidSupervision'],
  ['isComplex', 'isComplex'],
  ['isIt', 'isIt'],
];

/** What a package is of which nothing is said. */
const unsaid: StatedPackage = {
  name: '',
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
  isPrequalified: null,
  isOnline: null,
  isDomestic: null,
  bidSupervision: null,
  isComplex: false,
  isIt: true,
};

/** What a row says; what its sheet has no column for, or what cannot be empty, stays as it was. */
function statedOf(row: PackageRowRead, before: StatedPackage): StatedPackage {
  return {
    name: row.name ?? before.name,
    part: row.part ?? before.part,
    fundingSource: saidOr(row.fundingSource, before.fundingSource),
    category: saidOr(row.category, before.category),
    method: saidOr(row.method, before.method),
    procedure: saidOr(row.procedure, before.procedure),
    contractType: saidOr(row.contractType, before.contractType),
    selectionStart: saidOr(row.selectionStart, before.selectionStart),
    selectionDays: saidOr(row.selectionDays, before.selectionDays),
    executionDays: saidOr(row.executionDays, before.executionDays),
    purchaseOption: saidOr(row.purchaseOption, before.purchaseOption),
    isPrequalified: saidOr(row.isPrequalified, before.isPrequalified),
    isOnline: saidOr(row.isOnline, before.isOnline),
    isDomestic: saidOr(row.isDomestic, before.isDomestic),
    bidSupervision: saidOr(row.bidSupervision, before.bidSupervision),
    isComplex: row.isComplex ?? before.isComplex,
    isIt: row.isIt ?? before.isIt,
  };
}

function saidOr<Value>(said: Said<Value>, before: Value | null): Value | null {
  return said === undefined ? before : said;
}

function statedBy({
  planPart,
  selectionStartMonth: month,
  startsByQuarter: byQuarter,
  ...known
}: PackageColumns): StatedPackage {
  return {
    ...known,
    part: planPart,
    selectionStart: month === null ? null : { month, byQuarter },
  };
}
