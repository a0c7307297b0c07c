import { foldText } from './folded-text.ts';

/** Words that say what kind of company it is, not which; folded, the longest first. */
const legalWords = [
  'trach nhiem huu han',
  'doanh nghiep tu nhan',
  'mot thanh vien',
  'hai thanh vien',
  'tong cong ty',
  'tap doan',
  'co phan',
  'cong ty',
  'ctcp',
  'dntn',
  'tnhh',
  'tct',
  'mtv',
  'cty',
  'cp',
  'va',
] as const;

/** From this length on one slip of the keyboard does not make another company. */
const slipFrom = 6;

/** Whether two names may be one supplier written in two ways: but for accents, kind of company and punctuation the same, or one slip apart. Names that differ in a number are different. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [ownName(one), ownName(other)];
  if (a === '' || b === '') return foldText(one) === foldText(other);
  if (a === b) return true;
  if (a.replaceAll(/\D/g, '') !== b.replaceAll(/\D/g, '')) return false;
  return Math.min(a.length, b.length) >= slipFrom && isOneSlip(a, b);
}

/** What a supplier is called without the words that others have too. */
function ownName(name: string): string {
  const spaced = ` ${foldText(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  return legalWords.reduce((rest, word) => rest.replaceAll(` ${word} `, '  '), spaced).replaceAll(' ', '');
}

/** One letter more, less or other, or two neighbours changed over. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const [shortRest, longRest] = [short.slice(start), long.slice(start)];
  if (short.length < long.length) return shortRest === longRest.slice(1);
  const isSwapped = `${shortRest[1] ?? ''}${shortRest[0] ?? ''}` === longRest.slice(0, 2);
  return shortRest.slice(1) === longRest.slice(1) || (isSwapped && shortRest.slice(2) === longRest.slice(2));
}
