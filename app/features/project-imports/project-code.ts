import { foldText } from '#app/domain/folded-text.ts';

const longestUnit = 12;
const longestName = 16;

/** A code for a project that comes without: unit and name as people shorten them (`BEIS-GDF`), numbered where that is taken. */
export function madeCode(
  { owner, name }: { owner: string | null; name: string },
  isTaken: (code: string) => boolean,
): string {
  const wanted = [shortened(owner ?? '', longestUnit), shortened(name, longestName) || 'DA']
    .filter((part) => part !== '')
    .join('-');
  let code = wanted;
  for (let next = 2; isTaken(code); next += 1) code = `${wanted}-${next}`;
  return code;
}

/** What stands in brackets if that is an abbreviation (`… Programme (GDF)`), a short word as it is, else the first letters of the words. */
function shortened(text: string, longest: number): string {
  const [, abbreviation] = /\(([\p{Lu}\d][\p{L}\d-]{1,9})\)/u.exec(text) ?? [];
  if (abbreviation !== undefined && /\p{Lu}.*\p{Lu}/u.test(abbreviation))
    return plain(abbreviation).slice(0, longest);
  const words = plain(text.replaceAll(/\([^()]*\)/gu, ' '))
    .split('-')
    .filter((word) => word !== '');
  const [first = '', ...others] = words;
  if (others.length === 0) return first.slice(0, longest);
  return words
    .map((word) => (/^\d+$/u.test(word) ? word : word.slice(0, 1)))
    .join('')
    .slice(0, longest);
}

/** Letters and digits without marks, in capitals; whatever else stands between them is a dash. */
function plain(text: string): string {
  return foldText(text)
    .replaceAll(/[^a-z\d]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .toUpperCase();
}
