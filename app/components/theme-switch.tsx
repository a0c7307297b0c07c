import { useLocation } from '@remix-run/react';

import { useWords } from '#app/i18n/use-words.ts';

import { useDelivery } from './page-frame.tsx';

/** Three buttons of one form that posts `theme` (`auto`, `light`, `dark`) and `returnTo` to `action`. */
export function ThemeSwitch({ action }: { action: string }) {
  const { t } = useWords();
  const { theme: chosen } = useDelivery();
  const { pathname, search } = useLocation();
  return (
    <form
      method="post"
      action={action}
      className="flex flex-wrap gap-x-3"
      aria-label={t('shell.theme.label')}
    >
      <input type="hidden" name="returnTo" value={`${pathname}${search}`} />
      {choices.map((theme) => (
        <button
          key={theme}
          name="theme"
          value={theme}
          aria-pressed={theme === (chosen ?? 'auto')}
          className="hover:text-nav-ink aria-pressed:text-nav-ink aria-pressed:underline aria-pressed:underline-offset-4"
        >
          {t(`shell.theme.${theme}`)}
        </button>
      ))}
    </form>
  );
}

const choices = ['auto', 'light', 'dark'] as const;
