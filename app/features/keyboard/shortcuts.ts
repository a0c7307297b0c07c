import {
  disbursementsPath,
  flagsPath,
  packagesPath,
  portfolioPath,
  projectsPath,
  timelinePath,
} from '#app/platform/paths.ts';

/** What a key does: opens a dialog, or goes to one of the main places. */
export type Shortcut = { readonly keys: readonly string[] } & (
  | { readonly opens: 'palette' | 'help' }
  | { readonly goesTo: string }
);

/** Keys one after another, as `KeyboardEvent.key` names them; the letters are those of the Vietnamese names. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['/'], opens: 'palette' },
  { keys: ['?'], opens: 'help' },
  { keys: ['g', 'q'], goesTo: portfolioPath() },
  { keys: ['g', 't'], goesTo: timelinePath() },
  { keys: ['g', 'd'], goesTo: projectsPath() },
  { keys: ['g', 'g'], goesTo: packagesPath() },
  { keys: ['g', 'n'], goesTo: disbursementsPath() },
  { keys: ['g', 'c'], goesTo: flagsPath() },
];

/** Longer than this between two keys, and the second begins anew. */
export const pauseMilliseconds = 1_200;

/** The shortcut that ends with the keys pressed so far, the last pressed last; null for none. */
export function shortcutOf(pressed: readonly string[], known: readonly Shortcut[]): Shortcut | null {
  return known.find(({ keys }) => keys.join(' ') === pressed.slice(-keys.length).join(' ')) ?? null;
}

/** The keys that may still become a shortcut, once `key` has been pressed after `before`. */
export function keysKept(
  before: readonly string[],
  key: string,
  known: readonly Shortcut[],
): readonly string[] {
  const pressed = [...before, key];
  const begins = (keys: readonly string[]) =>
    known.some((shortcut) => shortcut.keys.slice(0, keys.length).join(' ') === keys.join(' '));
  return begins(pressed) ? pressed : begins([key]) ? [key] : [];
}
