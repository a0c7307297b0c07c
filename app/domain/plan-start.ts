import { type Month, month } from './day.ts';
import { foldText } from './folded-text.ts';

/** When the selection of a contractor begins: a month, or the quarter of which `month` is the first. */
export type PlanStart = { readonly month: Month; readonly byQuarter: boolean };

const quarterNumbers: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
};

/** The month or quarter as typed: `09/2025`, `2025-09`, `Q3/2025`, `Quý III/2025`; null when it is none. */
export function parsePlanStart(text: string): PlanStart | null {
  const folded = foldText(text);
  const [, quarter, ofYear] =
    /^(?:q|quy|quarter) ?(i{1,3}|iv|[1-4])[ /.-]+((?:19|20|21)\d\d)$/u.exec(folded) ?? [];
  const number = quarterNumbers[quarter ?? ''];
  if (number !== undefined && ofYear !== undefined) {
    return { month: monthNumbered(ofYear, number * 3 - 2), byQuarter: true };
  }
  const [, first, year] = /^(\d{1,2})[/.-]((?:19|20|21)\d\d)$/u.exec(folded) ?? [];
  const [, isoYear, second] = /^((?:19|20|21)\d\d)-(\d\d)$/u.exec(folded) ?? [];
  const [monthOfYear, named] = [Number(first ?? second ?? 0), year ?? isoYear];
  if (named === undefined || monthOfYear < 1 || monthOfYear > 12) return null;
  return { month: monthNumbered(named, monthOfYear), byQuarter: false };
}

/** `09/2025` or `Q3/2025`: what `parsePlanStart` reads back, in every language. */
export function planStartText({ month: of, byQuarter }: PlanStart): string {
  const [year = '', monthOfYear = ''] = of.split('-');
  return byQuarter ? `Q${Math.ceil(Number(monthOfYear) / 3)}/${year}` : `${monthOfYear}/${year}`;
}

function monthNumbered(year: string, number: number): Month {
  return month(`${year}-${String(number).padStart(2, '0')}`);
}
