import type { ReactNode } from 'react';

import { useWords } from '#app/i18n/use-words.ts';

type ErrorPanelProps = {
  title: string;
  children: ReactNode;
  /** What the reader can do now. */
  action?: ReactNode;
  /** What the administrator needs to find the log line. */
  requestId?: string;
};

export function ErrorPanel({ title, children, action, requestId }: ErrorPanelProps) {
  const { t } = useWords();
  return (
    <div className="bg-card mx-auto max-w-xl rounded-lg border p-6 sm:p-8">
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p className="text-muted mt-2">{children}</p>
      {action ? <div className="mt-5 flex flex-wrap gap-3">{action}</div> : null}
      {requestId ? (
        <p className="text-muted mt-6 border-t pt-3 text-sm wrap-anywhere">
          {t('errors.requestId', { id: requestId })}
        </p>
      ) : null}
    </div>
  );
}
