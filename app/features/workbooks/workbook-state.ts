import type { DelayReason, PackageStatus, SecurityKind } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { type BasisPoints, noMoney, sumVnd, type Vnd } from '#app/domain/money.ts';
import type { OpenOverride } from '#app/domain/override-rules.ts';
import { areAlike } from '#app/domain/supplier-name.ts';
import type { NewPackage, PackageColumns } from '#db/package-row.server.ts';
import type { AuditChange } from '#db/audit.server.ts';
import type { NamedParty } from '#db/contract-parties.server.ts';
import type { SecurityTerms } from '#db/securities.server.ts';
import type { ProgressReport } from '#app/domain/progress-report.ts';

import type { KnownContract, KnownPackage, WorkbookPosition } from './load-workbook-position.server.ts';

export type StandingPackage = {
  readonly id: string;
  readonly code: string;
  readonly status: PackageStatus;
  readonly price: Vnd | null;
  /** Null for one that the file makes. */
  readonly known: KnownPackage | null;
};
export type StandingContract = {
  readonly id: string;
  readonly packageId: string;
  readonly packageCode: string;
  readonly number: string;
  readonly known: KnownContract | null;
};
export type StandingSecurity = Omit<SecurityTerms, 'id'> & {
  readonly id: string;
  readonly kind: SecurityKind;
  readonly replacesId: string | null;
  readonly releasedOn: Day | null;
};
export type StandingReport = {
  readonly on: Day;
  readonly physical: BasisPoints;
  readonly acceptedValue: Vnd | null;
  readonly delayReason: DelayReason | null;
  readonly note: string | null;
};

/** What is to be written, in the order of the commands. */
export type WorkbookDeeds = {
  readonly packages: Omit<NewPackage, 'projectId' | 'procuringEntityId'>[];
  readonly edits: {
    row: KnownPackage;
    columns: PackageColumns;
    changes: Record<string, AuditChange>;
  }[];
  readonly prices: {
    row: KnownPackage;
    decision: { newPrice: Vnd; decisionNumber: string; decidedOn: Day; reason: string };
  }[];
  readonly contracts: {
    id: string;
    packageId: string;
    number: string;
    lot: string | null;
    signedOn: Day;
    finishOn: Day;
    value: Vnd;
    parties: readonly NamedParty[];
    override: OpenOverride | null;
  }[];
  readonly securities: {
    id: string;
    contractId: string;
    kind: SecurityKind;
    terms: SecurityTerms;
    extended: StandingSecurity | null;
  }[];
  readonly releases: {
    id: string;
    contractId: string;
    kind: SecurityKind;
    number: string;
    releasedOn: Day;
  }[];
  readonly reports: { packageId: string; report: ProgressReport; lastReport: StandingReport | null }[];
};

/** A project as the rows that were planned so far would leave it. */
export type WorkbookState = ReturnType<typeof beginState>;

export function beginState(position: WorkbookPosition, today: Day) {
  const packages = new Map(
    position.packages.map((known): [string, StandingPackage] => {
      const { id, code, status, price } = known;
      return [foldText(code), { id, code, status, price, known }];
    }),
  );
  const contracts = new Map<string, StandingContract>();
  for (const known of position.contracts) {
    const { id, packageId, packageCode, number } = known;
    if (!contracts.has(number)) contracts.set(number, { id, packageId, packageCode, number, known });
  }
  const totals = new Map<string, Vnd>();
  for (const { packageId, value } of position.contracts) {
    totals.set(packageId, sumVnd(totals.get(packageId) ?? noMoney, value));
  }
  const reports: Map<string, StandingReport[]> = groupBy(position.reports, ({ packageId }) => packageId);
  return {
    today,
    optionCeiling: position.optionCeiling,
    fixedDays: position.fixedDays,
    totalInvestment: position.totalInvestment,
    lastPriceChanges: position.lastPriceChanges,
    closingDays: position.closingDays,
    packages,
    contracts,
    /** Present values of contracts by package. */
    totals,
    prices: position.otherPrices,
    contractsTotal: sumVnd(...position.contracts.map(({ value }) => value)),
    allowances: new Map(position.allowances),
    suppliers: directoryOf(position.suppliers),
    securities: securitiesByContract(position),
    reports,
    latenesses: position.latenesses,
    deeds: emptyDeeds(),
  };
}

function securitiesByContract({ securities }: WorkbookPosition): Map<string, StandingSecurity[]> {
  return groupBy(securities, ({ contractId }) => contractId);
}

function emptyDeeds(): WorkbookDeeds {
  return {
    packages: [],
    edits: [],
    prices: [],
    contracts: [],
    securities: [],
    releases: [],
    reports: [],
  };
}

/** The names of suppliers; what is like a name is looked for once. */
function directoryOf(names: readonly string[]) {
  const all = [...names];
  const folded = new Set(all.map(foldText));
  const found = new Map<string, readonly string[]>();
  return {
    /** Names so like this one that it may be one of theirs; none where it is one itself. */
    alike: (name: string): readonly string[] => {
      const key = foldText(name);
      if (folded.has(key)) return [];
      const known = found.get(key) ?? all.filter((one) => areAlike(one, name));
      found.set(key, known);
      return known;
    },
    add: (name: string) => {
      if (folded.has(foldText(name))) return;
      folded.add(foldText(name));
      all.push(name);
      found.clear();
    },
  };
}
