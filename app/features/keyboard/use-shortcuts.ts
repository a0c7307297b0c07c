import { useEffect, useRef } from 'react';

import { keysKept, pauseMilliseconds, type Shortcut, shortcutOf } from './shortcuts.ts';

type Listening = {
  known: readonly Shortcut[];
  usesLetters: () => boolean;
  act: (shortcut: Shortcut) => void;
};

/** Listens for shortcuts wherever nobody is typing; Ctrl K or ⌘ K opens the palette from everywhere. */
export function useShortcuts({ known, usesLetters, act }: Listening): void {
  // A page that is drawn again between two keys forgets neither.
  const pressed = useRef<readonly string[]>([]);
  const last = useRef(0);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        act({ keys: [], opens: 'palette' });
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target) || !usesLetters()) return;
      const before = event.timeStamp - last.current > pauseMilliseconds ? [] : pressed.current;
      last.current = event.timeStamp;
      pressed.current = keysKept(before, event.key, known);
      const found = shortcutOf(pressed.current, known);
      if (found === null) return;
      pressed.current = [];
      event.preventDefault();
      act(found);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [known, usesLetters, act]);
}

/** Somebody types, or answers a dialog. */
function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], dialog:modal') !== null
  );
}
