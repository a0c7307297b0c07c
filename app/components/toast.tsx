import type { ReactNode } from 'react';

export type ToastTone = 'done' | 'failed';

/** What has just happened, said once at the foot of the page. It goes by itself; resting the pointer on it keeps it. */
export function Toast({ tone = 'done', children }: { tone?: ToastTone; children: ReactNode }) {
  return (
    <p className={`toast rounded-md border px-4 py-2.5 font-medium ${tones[tone]}`}>
      <span aria-hidden className="mr-2">
        {tone === 'done' ? '✓' : '!'}
      </span>
      {children}
    </p>
  );
}

/** The place where toasts appear; it is there before they are, so that screen readers hear them. */
export function ToastOutlet({ children }: { children: ReactNode }) {
  return <output className="toast-outlet print:hidden">{children}</output>;
}

const tones: Record<ToastTone, string> = {
  done: 'border-nav-current bg-nav text-nav-ink',
  failed: 'border-nav-count bg-nav-count text-nav-ink',
};
