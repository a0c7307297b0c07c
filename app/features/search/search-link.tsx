import type { MouseEvent } from 'react';

import { useWords } from '#app/i18n/use-words.ts';
import { searchPath } from '#app/platform/paths.ts';

import { paletteId } from './command-palette.tsx';

/** Opens the command palette; without JavaScript it leads to the page that finds the same. */
export function SearchLink() {
  const { t } = useWords();
  const open = (event: MouseEvent) => {
    const palette = document.getElementById(paletteId);
    if (!(palette instanceof HTMLDialogElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    palette.showModal();
  };
  return (
    <a
      href={searchPath()}
      onClick={open}
      aria-keyshortcuts="Control+K Meta+K"
      className="border-nav-current text-nav-muted hover:text-nav-ink flex items-center justify-between gap-2 rounded-md border px-2.5 py-1.5"
    >
      {t('search.link')}
      <kbd aria-hidden className="text-2xs font-sans">
        Ctrl K
      </kbd>
    </a>
  );
}
