import { useNavigate } from '@remix-run/react';
import { type ReactNode, type RefObject, useCallback, useMemo, useRef } from 'react';

import type { NavigationGroup } from '#app/components/app-shell.tsx';
import { useInBrowser } from '#app/components/use-in-browser.ts';

import { usesLetters } from './letters-choice.ts';
import { ShortcutHelp } from './shortcut-help.tsx';
import { type Shortcut, shortcuts } from './shortcuts.ts';
import { useShortcuts } from './use-shortcuts.ts';

type KeyboardProps = {
  navigation: readonly NavigationGroup[];
  /** The command palette, in the dialog that the keys open. */
  palette: (parts: { dialog: RefObject<HTMLDialogElement>; openHelp: () => void }) => ReactNode;
};

/** The command palette and the list of shortcuts, and the keys that open them. */
export function Keyboard({ navigation, palette: paletteIn }: KeyboardProps) {
  const navigate = useNavigate();
  const palette = useRef<HTMLDialogElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const known = useMemo(() => shortcutsIn(navigation), [navigation]);
  const openHelp = useCallback(() => {
    palette.current?.close();
    help.current?.showModal();
  }, []);
  const act = useCallback(
    (shortcut: Shortcut) => {
      if (!('opens' in shortcut)) navigate(shortcut.goesTo);
      else if (shortcut.opens === 'help') openHelp();
      else if (palette.current?.open === false) palette.current.showModal();
    },
    [navigate, openHelp],
  );
  useShortcuts({ known, usesLetters, act });
  // Nothing else opens them, and no page needs their words before.
  if (!useInBrowser()) return null;
  return (
    <>
      {paletteIn({ dialog: palette, openHelp })}
      <ShortcutHelp dialog={help} known={known} navigation={navigation} />
    </>
  );
}

/** Nobody is led to a place they may not see. */
function shortcutsIn(navigation: readonly NavigationGroup[]): readonly Shortcut[] {
  const places = new Set(navigation.flatMap(({ items }) => items.map(({ to }) => to)));
  return shortcuts.filter((shortcut) => 'opens' in shortcut || places.has(shortcut.goesTo));
}
