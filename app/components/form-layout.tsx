import type { ReactNode } from 'react';

/** Fields of one form, in two columns where there is room. */
export function FormGrid({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">{children}</div>;
}

/** The buttons that end a form, the main one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="mt-4 flex flex-wrap items-center gap-3 [form.grid>&]:mt-0">{children}</div>;
}
