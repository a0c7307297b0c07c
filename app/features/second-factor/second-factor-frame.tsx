import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Threshold } from '#app/components/threshold.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { logoutPath } from '#app/platform/paths.ts';

type SecondFactorFrameProps = {
  title: string;
  lead: string;
  /** Where to go instead; nowhere for whoever must set their second factor up first. */
  back: { to: string; label: string } | null;
  children: ReactNode;
};

/** The frame of the pages about one's own second factor: narrow, with a way back and a way out. */
export function SecondFactorFrame({ title, lead, back, children }: SecondFactorFrameProps) {
  const { t } = useWords();
  return (
    <Threshold title={title} lead={lead}>
      {children}
      <form
        method="post"
        action={logoutPath()}
        className="flex flex-wrap items-baseline justify-between gap-3 text-sm print:hidden"
      >
        {back === null ? (
          <span />
        ) : (
          <Link to={back.to} className="underline underline-offset-2">
            {back.label}
          </Link>
        )}
        <button className="text-muted hover:text-ink rounded-sm underline underline-offset-2">
          {t('shell.person.signOut')}
        </button>
      </form>
    </Threshold>
  );
}
