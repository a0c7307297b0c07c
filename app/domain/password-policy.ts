import type { PasswordPolicy } from './codelists.ts';
import { type Instant, millisecondsOf } from './day.ts';
import { foldText } from './folded-text.ts';
import type { Violation } from './violation.ts';

/** How many characters a password has at least, under either policy. */
export const leastPasswordLength = 12;
/** How many characters a password has at most. */
export const mostPasswordLength = 1000;
/** How many letters and digits of a password must be something else than the person's own words. */
export const leastForeignLength = 8;
/** Under `vnGov`: how many days a password may be used. */
export const passwordDays = 90;
/** Under `vnGov`: how many passwords before the present one may not be taken again. */
export const formerPasswordsRefused = 5;

/** A password that somebody wants to have. */
export type ChosenPassword = {
  password: string;
  /** What everybody can know of the person and the place: their name, their e-mail address, the product. */
  ownTexts: readonly string[];
};

/** What was found out about it. */
export type PasswordFindings = {
  /** It is one of those that attackers try first, as it stands or with digits and signs around it. */
  isCommon: boolean;
  /** It is made of repeats, sequences, keyboard rows or common words: fewer than 10^10 guesses find it. */
  isGuessable: boolean;
  /** It is the present one or one of the last `formerPasswordsRefused` before. */
  isFormer: boolean;
};

/** Every rule of the policy that the password breaks; empty when it may be taken. */
export function checkPassword(
  policy: PasswordPolicy,
  chosen: ChosenPassword,
  findings: PasswordFindings,
): readonly Violation[] {
  const length = passwordLength(chosen.password);
  if (length > mostPasswordLength) return [broken('tooLong', { limit: mostPasswordLength })];
  return [
    ...(length < leastPasswordLength
      ? [broken('passwordTooShort', { least: leastPasswordLength })]
      : checkRarity(chosen, findings)),
    ...(policy === 'vnGov' ? checkGovernmentRules(chosen.password, findings) : []),
  ];
}

/** Whether a password that was chosen at this moment must be changed now; one that nobody knows the age of must. */
export function isPasswordDue(policy: PasswordPolicy, changedAt: Instant | null, now: Instant): boolean {
  if (policy !== 'vnGov') return false;
  return changedAt === null || millisecondsOf(now) - millisecondsOf(changedAt) >= passwordDays * 86_400_000;
}

/** The characters of a password, an accented letter being one however it was typed. */
export function passwordLength(password: string): number {
  return [...password.normalize('NFKC')].length;
}

/** The kinds of characters that `vnGov` asks for. */
const kinds: readonly RegExp[] = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{M}\p{N}\s]/u];

function checkRarity(chosen: ChosenPassword, { isCommon, isGuessable }: PasswordFindings): Violation[] {
  if (isCommon) return [broken('passwordCommon')];
  if (foreignLength(chosen) < leastForeignLength) {
    return [broken('passwordPersonal', { least: leastForeignLength })];
  }
  return isGuessable ? [broken('passwordGuessable')] : [];
}

function checkGovernmentRules(password: string, { isFormer }: PasswordFindings): Violation[] {
  return [
    ...(kinds.every((kind) => kind.test(password.normalize('NFC'))) ? [] : [broken('passwordKindMissing')]),
    ...(isFormer ? [broken('passwordFormer', { former: formerPasswordsRefused })] : []),
  ];
}

/** The letters and digits that are left without the person's own words, the longest taken out first. */
function foreignLength({ password, ownTexts }: ChosenPassword): number {
  const words = ownTexts.flatMap((text) => {
    const folded = foldText(text);
    return [bare(folded), ...folded.split(/[^\p{L}\p{N}]+/u)];
  });
  const longestFirst = [...new Set(words)]
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), bare(foldText(password))).length;
}

function bare(folded: string): string {
  return folded.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function broken(code: Violation['code'], figures: Readonly<Record<string, number>> = {}): Violation {
  const params = Object.fromEntries(Object.entries(figures).map(([name, number]) => [name, { number }]));
  return { code, field: 'password', params };
}
