import type { ReactNode } from 'react';

import { Button } from './button.tsx';

/** Opens the browser's print dialog; hidden where scripts do not run, for there the browser's own command remains. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button type="button" className="noscript-hidden" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
