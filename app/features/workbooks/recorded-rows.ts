import type { WorkbookField, WorkbookSheet } from '#app/domain/codelists.ts';
import { planStartText } from '#app/domain/plan-start.ts';

import type { KnownPackage, WorkbookPosition } from './load-workbook-position.server.ts';
import { partiesText } from './row-cells.ts';

/** What is recorded of a row, field by field: codes as codes, days as days, shares in basis points. */
export type RecordedValues = Readonly<Partial<Record<WorkbookField, string | number | boolean | null>>>;

/** A project's records as its workbook lists them. */
export function recordedRows(
  position: WorkbookPosition,
): Readonly<Record<WorkbookSheet, readonly RecordedValues[]>> {
  const numbers = new Map(position.securities.map(({ id, number }) => [id, number]));
  return {
    packages: position.packages.map(packageValues),
    contracts: position.contracts.map((contract) => ({
      packageCode: contract.packageCode,
      contractNumber: contract.number,
      lot: contract.lot,
      signedOn: contract.signedOn,
      contractValue: contract.value,
      finishOn: contract.finishOn,
      parties: contract.parties.length === 0 ? null : partiesText(contract.parties),
    })),
    securities: position.securities.map((security) => ({
      contractNumber: security.contractNumber,
      securityKind: security.kind,
      securityNumber: security.number,
      issuer: security.issuer,
      securityAmount: security.amount,
      issuedOn: security.issuedOn,
      expiresOn: security.expiresOn,
      replacesNumber: security.replacesId === null ? null : (numbers.get(security.replacesId) ?? null),
      releasedOn: security.releasedOn,
    })),
    progress: lastOfEachDay(position).map((report) => ({
      packageCode: report.packageCode,
      reportedOn: report.on,
      physical: report.physical,
      acceptedValue: report.acceptedValue,
      delayReason: report.delayReason,
      note: report.note,
    })),
  };
}

function packageValues(known: KnownPackage): RecordedValues {
  const { selectionStartMonth: month, startsByQuarter: byQuarter } = known;
  return {
    packageCode: known.code,
    packageName: known.name,
    planPart: known.planPart,
    price: known.price,
    fundingSource: known.fundingSource,
    category: known.category,
    method: known.method,
    procedure: known.procedure,
    contractType: known.contractType,
    selectionStart: month === null ? null : planStartText({ month, byQuarter }),
    selectionDays: known.selectionDays,
    executionDays: known.executionDays,
    purchaseOption: known.purchaseOption,
    isPrequalified: known.isPrequalified,
    isOnline: known.isOnline,
    isDomestic: known.isDomestic,
    bidSupervision: known.bidSupervision,
    isComplex: known.isComplex,
    isIt: known.isIt,
    status: known.status,
  };
}

/** A further report of a day takes the place of the one before it. */
function lastOfEachDay({ reports }: WorkbookPosition) {
  return [...new Map(reports.map((report) => [`${report.packageCode} ${report.on}`, report])).values()];
}
