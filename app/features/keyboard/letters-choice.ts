const name = 'tiendo-letter-shortcuts';
const readers = new Set<() => void>();

/** Whether single letters are shortcuts in this browser; speech input needs them off (WCAG 2.1.4). */
export function usesLetters(): boolean {
  return localStorage.getItem(name) !== 'off';
}

export function chooseLetters(isOn: boolean): void {
  if (isOn) localStorage.removeItem(name);
  else localStorage.setItem(name, 'off');
  for (const read of readers) read();
}

/** Calls `read` whenever the choice changes; returns how to stop that. */
export function followLetters(read: () => void): () => void {
  readers.add(read);
  return () => readers.delete(read);
}
