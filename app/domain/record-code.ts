import { foldText } from './folded-text.ts';
import type { Violation } from './violation.ts';

/** Words that addresses have in the place of a code: `/projects/new`. */
const addressWords: ReadonlySet<string> = new Set(['new']);

/** Whether a code would stand where an address has a word of its own. */
export function isAddressWord(code: string): boolean {
  return addressWords.has(foldText(code));
}

/** Whether people can call a project or a package by this code. */
export function checkCode(code: string): readonly Violation[] {
  if (/^[\p{L}\d][\p{L}\d._-]*$/u.test(code) && !isAddressWord(code)) return [];
  return [{ code: 'codeUnusable', field: 'code', params: { code: { text: code } } }];
}
