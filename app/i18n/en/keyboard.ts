import type { Translated } from '../dictionary.ts';
import type { keyboard as vi } from '../vi/keyboard.ts';

export const keyboard = {
  title: 'Shortcuts',
  joint: 'then',
  opens: { palette: 'Find something and go there', help: 'List of shortcuts' },
  closes: 'Close what is open',
  letters: 'Use shortcuts of single letters',
  lettersExplained: 'Switch them off when you type by voice. Ctrl K still works. Remembered in this browser.',
} satisfies Translated<typeof vi>;
