import { inArray } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { isDone } from '#app/domain/package-lifecycle.ts';
import { limitOn } from '#app/domain/risk-rules/types.ts';
import { type NeedKind, needKinds, needsOfPackage, type PackageNeed } from '#app/domain/work-list.ts';
import { loadRuleParams } from '#db/materialise/load-rule-params.server.ts';
import type { Reader } from '#db/reader.ts';

import { type ListedPackage, selectPackages } from '../bidding-packages/queries.server.ts';
import { type HeldSecurity, listHeldSecurities } from '../contracts/queries.server.ts';
import type { FlagRow } from '../risk-flags/queries.server.ts';

import { listFlagsAskedOf } from './list-flags-asked-of.server.ts';
import { loadPackagesAtWork } from './load-packages-at-work.server.ts';

/** One thing to do: about a package that can be moved on from here, with all it asks, about a flag, or about a security. */
export type WorkItem =
  | { readonly package: ListedPackage; readonly needs: Needs }
  | { readonly flag: FlagRow }
  | { readonly security: HeldSecurity };

type Needs = readonly [first: PackageNeed, ...others: PackageNeed[]];

export type WorkGroup = {
  readonly kind: NeedKind;
  readonly total: number;
  readonly items: readonly WorkItem[];
};

/** A security is announced this many days before it expires. */
const securityNotice = 30;

/** Shown of each kind beside the others, and of one that is asked for alone. */
const shown = { together: 3, alone: 100 } as const;

type Asked = { userId: string; today: Day; locale: Locale; only: NeedKind | null };

/** What needs a manager today, by kind in the order of urgency; kinds that ask nothing are left out. A package stands where its most urgent need does. */
export async function listMyWork(
  db: Reader,
  { userId, today, locale, only }: Asked,
): Promise<readonly WorkGroup[]> {
  const asking = await listAsking(db, userId, today);
  const flags = await listFlagsAskedOf(db, userId, locale);
  const securities = await listExpiring(db, { userId, today, locale });
  const most = (kind: NeedKind) => (only === null ? shown.together : only === kind ? shown.alone : 0);
  const ofKind = (kind: NeedKind) => asking.filter(({ needs: [first] }) => first.kind === kind);
  const listed = await loadListed(
    db,
    needKinds.flatMap((kind) => ofKind(kind).slice(0, most(kind))),
    locale,
  );
  return needKinds
    .map((kind): WorkGroup => {
      if (kind === 'flag') return groupOf(kind, flags, (flag) => [{ flag }]);
      if (kind === 'securityExpiring') return groupOf(kind, securities, (security) => [{ security }]);
      return groupOf(kind, ofKind(kind), ({ packageId, needs }) => {
        const row = listed.get(packageId);
        return row === undefined ? [] : [{ package: row, needs }];
      });
    })
    .filter(({ total }) => total > 0);

  function groupOf<Row>(kind: NeedKind, rows: readonly Row[], itemOf: (row: Row) => WorkItem[]): WorkGroup {
    return { kind, total: rows.length, items: rows.slice(0, most(kind)).flatMap(itemOf) };
  }
}

/** Of a package that is settled only the warranty still has to be watched. */
async function listExpiring(db: Reader, { userId, today, locale }: Omit<Asked, 'only'>) {
  const { securities } = await listHeldSecurities(
    db,
    { kind: null, within: securityNotice, mine: true, page: 1 },
    { today, locale, userId, pageSize: shown.alone },
  );
  return securities.filter(({ kind, packageStatus }) => kind === 'warranty' || !isDone(packageStatus));
}

type Asking = { packageId: string; needs: Needs };

/** The packages of a manager that ask something, the longest waiting first. */
async function listAsking(db: Reader, userId: string, today: Day): Promise<Asking[]> {
  const reportEvery = limitOn(await loadRuleParams(db), 'G1', 'amber', today);
  const packages = await loadPackagesAtWork(db, userId, today);
  return packages
    .flatMap(({ id, ...work }): Asking[] => {
      const [first, ...others] = needsOfPackage(work, today, { reportEvery });
      return first === undefined ? [] : [{ packageId: id, needs: [first, ...others] }];
    })
    .toSorted((a, b) => urgencyOf(b.needs[0]) - urgencyOf(a.needs[0]));
}

function urgencyOf(need: PackageNeed): number {
  if (need.kind === 'reportDue') return -need.inDays;
  return need.kind === 'ready' ? 0 : need.days;
}

async function loadListed(db: Reader, asking: readonly Asking[], locale: Locale) {
  if (asking.length === 0) return new Map<string, ListedPackage>();
  const ids = asking.map(({ packageId }) => packageId);
  const rows = await selectPackages(db, locale).where(inArray(db.t.biddingPackages.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}
