import { Outlet, useRouteError, useRouteLoaderData } from '@remix-run/react';

import { AppShell } from '#app/components/app-shell.tsx';
import { ChainHead } from '#app/components/chain-head.tsx';
import { RefusalPage } from '#app/components/refusal-page.tsx';
import { ShellFoot } from '#app/components/shell-foot.tsx';
import { ThemeSwitch } from '#app/components/theme-switch.tsx';
import { isPermitted, rolesOf } from '#app/domain/permissions.ts';
import { getChainHeads } from '#app/features/audit/queries.server.ts';
import { Keyboard } from '#app/features/keyboard/keyboard.tsx';
import { countOpenFlags } from '#app/features/portfolio/queries.server.ts';
import { CommandPalette } from '#app/features/search/command-palette.tsx';
import { SearchLink } from '#app/features/search/search-link.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { navigationFor } from '#app/platform/navigation.ts';
import { accountPath, homePath, logoutPath, preferencesPath } from '#app/platform/paths.ts';

/** Who is signed in, where they may go, and on which day the records stand. */
export const loader = guardLoader('signedIn', async ({ actor, store, clock, t, locale }) => {
  const { openFlags, heads } = await store.read(async (db) => ({
    openFlags: await countOpenFlags(db),
    heads: isPermitted(actor, 'history:read') ? await getChainHeads(db) : null,
  }));
  return {
    heads,
    person: {
      name: actor.name,
      role: rolesOf(actor)
        .map((role) => t(`codelists.roles.${role}`))
        .join(', '),
    },
    navigation: navigationFor(actor, openFlags, t),
    pinnedDay: clock.isPinned ? formatDay(clock.today(), locale) : null,
  };
});

export default function Workspace() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <Frame>
      <RefusalPage error={error} />
    </Frame>
  );
}

function Frame({ children }: { children: React.ReactNode }) {
  const { t } = useWords();
  // The frame also stands around errors, where nothing may have been loaded.
  const workspace = useRouteLoaderData<typeof loader>('routes/workspace');
  if (!workspace) return <main className="px-4 py-12 sm:py-20">{children}</main>;
  const { person, navigation, pinnedDay, heads } = workspace;
  return (
    <>
      <AppShell
        home={homePath()}
        navigation={navigation}
        search={<SearchLink />}
        foot={
          <ShellFoot
            person={person}
            accountPath={accountPath()}
            signOutAction={logoutPath()}
            theme={<ThemeSwitch action={preferencesPath()} />}
          />
        }
        printFoot={heads === null ? null : <ChainHead {...heads} />}
        notice={
          pinnedDay ? (
            <>
              {t('shell.demo.clock', { day: pinnedDay })} {t('shell.demo.illustrative')}
            </>
          ) : null
        }
      >
        {children}
      </AppShell>
      <Keyboard navigation={navigation} palette={(parts) => <CommandPalette {...parts} />} />
    </>
  );
}
