import { useSyncExternalStore } from 'react';

/** Whether the page runs in a browser: false on the server and while the browser takes its page over. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}

function neverChanges() {
  return () => undefined;
}
