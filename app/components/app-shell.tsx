import { Link, useLocation } from '@remix-run/react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';

import { useWords } from '#app/i18n/use-words.ts';

export type NavigationItem = { label: string; to: string; count?: number; countLabel?: string };
export type NavigationGroup = { label?: string; items: readonly NavigationItem[] };

type AppShellProps = {
  home: string;
  navigation: readonly NavigationGroup[];
  /** Above the navigation: how to get anywhere by name. */
  search?: ReactNode;
  /** Under the navigation: who is signed in, language, theme. */
  foot: ReactNode;
  /** A strip above every page: the demo's clock and its illustrative data. */
  notice?: ReactNode;
  /** At the foot of whatever is printed. */
  printFoot?: ReactNode;
  children: ReactNode;
};

/** The frame of every page behind sign-in: navigation at the side, or in a menu where it is narrow. */
export function AppShell({ home, navigation, search, foot, notice, printFoot, children }: AppShellProps) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const content = useFocusOnArrival(pathname);
  return (
    <div className="md:grid md:min-h-dvh md:grid-cols-[13rem_minmax(0,1fr)] print:block">
      <a href="#content" className="skip-link">
        {t('shell.skipToContent')}
      </a>
      <header className="bg-nav text-nav-ink print:hidden">
        <details key={pathname} className="peer group md:hidden">
          <summary className="flex items-center justify-between px-4 py-3">
            <span className="text-xl font-semibold">{t('shell.productName')}</span>
            <span className="group-open:bg-nav-current flex items-center gap-2 rounded-md px-2 py-1.5">
              <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden>
                <path d="M2 4.5h14M2 9h14M2 13.5h14" stroke="currentColor" strokeWidth="1.5" />
              </svg>
              {t('shell.menu')}
            </span>
          </summary>
        </details>
        <div className="hidden flex-col gap-4 px-3 pb-4 peer-open:flex md:sticky md:top-0 md:flex md:h-dvh md:overflow-y-auto md:pt-4">
          <Brand home={home} />
          {search}
          <Navigation groups={navigation} />
          <div className="md:mt-auto">{foot}</div>
        </div>
      </header>
      <div className="flex min-w-0 flex-col">
        {notice ? (
          <aside
            aria-label={t('shell.notice')}
            className="bg-card text-muted border-b px-4 py-1.5 text-sm sm:px-7 print:border-0 print:px-0"
          >
            {notice}
          </aside>
        ) : null}
        <main
          ref={content}
          id="content"
          tabIndex={-1}
          className="w-full max-w-384 flex-1 px-4 py-5 outline-none sm:px-7 print:max-w-none print:p-0"
        >
          {children}
        </main>
        {printFoot ? <footer className="mt-4 hidden border-t pt-2 print:block">{printFoot}</footer> : null}
      </div>
    </div>
  );
}

/** After a navigation without a page load, keyboard and screen reader start at the new content, unless it took the focus itself. */
function useFocusOnArrival(pathname: string): RefObject<HTMLElement> {
  const content = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    const isArrival = shown.current !== pathname;
    shown.current = pathname;
    if (isArrival && !content.current?.contains(document.activeElement)) {
      content.current?.focus({ preventScroll: true });
    }
  }, [pathname]);
  return content;
}

function Brand({ home }: { home: string }) {
  const { t } = useWords();
  return (
    <Link to={home} className="rounded-md px-2.5 py-1 text-xl font-semibold max-md:hidden">
      {t('shell.productName')}
    </Link>
  );
}

function Navigation({ groups }: { groups: readonly NavigationGroup[] }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  return (
    <nav aria-label={t('shell.navigation.label')} className="flex flex-col gap-4">
      {groups.map(({ label, items }) => (
        <div key={label ?? ''}>
          {label ? (
            <p className="text-2xs text-nav-muted px-2.5 pb-1.5 tracking-wider uppercase">{label}</p>
          ) : null}
          <ul>
            {items.map((item) => (
              <NavigationEntry key={item.to} {...item} isCurrent={isWithin(item.to, pathname)} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function NavigationEntry({
  label,
  to,
  count = 0,
  countLabel,
  isCurrent,
}: NavigationItem & { isCurrent: boolean }) {
  return (
    <li>
      <Link
        to={to}
        aria-current={isCurrent ? 'page' : undefined}
        className="hover:bg-nav-current aria-[current=page]:bg-nav-current flex min-h-8.5 items-center justify-between gap-2 rounded-md px-2.5 py-1.5"
      >
        {label}
        {count > 0 ? (
          <span className="bg-nav-count text-2xs text-nav-ink rounded-full px-2 leading-5">
            {count}
            {countLabel ? <span className="sr-only"> {countLabel}</span> : null}
          </span>
        ) : null}
      </Link>
    </li>
  );
}

function isWithin(section: string, pathname: string): boolean {
  return pathname === section || (section !== '/' && pathname.startsWith(`${section}/`));
}
