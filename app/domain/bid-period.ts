import type { ProcurementCategory, ProcurementMethod } from './codelists.ts';
import type { Vnd } from './money.ts';

/** The limits that decide the shortest time for preparing bids: Law 22/2023 art. 45, Decree 214/2025 art. 81, 99-102. */
export const bidPeriodLimits = [
  'openDomestic',
  'openInternational',
  'smallDomestic',
  'smallInternational',
  'shopping',
  'quotation',
  'smallQuotation',
  'smallWorks',
  'smallGoods',
  'smallQuotationTo',
] as const;
export type BidPeriodLimit = (typeof bidPeriodLimits)[number];

type Asked = {
  readonly method: ProcurementMethod;
  readonly category: ProcurementCategory | null;
  readonly price: Vnd | null;
  readonly isDomestic: boolean;
};

/** Days from notice to closing; of which kind they are. */
export type BidPeriod = { readonly days: number } | { readonly workingDays: number };

/** The shortest time that bidders must be given; null where the method has none. Of unknown size a package is not small. */
export function shortestBidPeriod(
  { method, category, price, isDomestic }: Asked,
  limit: (name: BidPeriodLimit) => number,
): BidPeriod | null {
  const isUpTo = (name: BidPeriodLimit) => price !== null && price <= limit(name);
  if (method === 'competitiveShopping') return { workingDays: limit('shopping') };
  if (method === 'onlineQuotation') {
    return { workingDays: limit(isUpTo('smallQuotationTo') ? 'smallQuotation' : 'quotation') };
  }
  if (method !== 'open' && method !== 'limited') return null;
  const ceiling = category === null ? undefined : smallUpTo[category];
  const isSmall = ceiling !== undefined && isUpTo(ceiling);
  if (isSmall) return { days: limit(isDomestic ? 'smallDomestic' : 'smallInternational') };
  return { days: limit(isDomestic ? 'openDomestic' : 'openInternational') };
}

/** Consulting is never small. */
const smallUpTo: Readonly<Partial<Record<ProcurementCategory, BidPeriodLimit>>> = {
  works: 'smallWorks',
  mixed: 'smallWorks',
  goods: 'smallGoods',
  nonConsulting: 'smallGoods',
};
