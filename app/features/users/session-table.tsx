import type { ReactNode } from 'react';

import { Badge } from '#app/components/badge.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { InstantText } from '#app/components/instant-text.tsx';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { ListedSession } from '#app/platform/session.server.ts';

import { deviceName } from './device-name.ts';

type SessionTableProps = {
  sessions: readonly ListedSession[];
  /** What can be done about a session. */
  action?: (session: ListedSession) => ReactNode;
};

/** A person's living sessions: which device, from where, since when. */
export function SessionTable({ sessions, action }: SessionTableProps) {
  const { t } = useWords();
  const columns: readonly Column<ListedSession>[] = [
    {
      key: 'device',
      head: t('users.sessions.device'),
      isRowHead: true,
      cell: (session) => (
        <>
          {deviceText(session, t)} {session.isOwn ? <Badge>{t('users.sessions.own')}</Badge> : null}
        </>
      ),
    },
    { key: 'address', head: t('users.sessions.address'), cell: ({ address }) => address },
    {
      key: 'method',
      head: t('users.sessions.method'),
      cell: ({ method }) => t(`codelists.signInMethods.${method}`),
    },
    {
      key: 'since',
      head: t('users.sessions.since'),
      cell: ({ createdAt }) => <InstantText at={createdAt} />,
    },
    {
      key: 'lastSeen',
      head: t('users.sessions.lastSeen'),
      cell: ({ lastSeenAt }) => <InstantText at={lastSeenAt} />,
    },
    ...(action === undefined
      ? []
      : [{ key: 'action', head: t('users.sessions.end'), width: 'narrow' as const, cell: action }]),
  ];
  return (
    <DataTable
      caption={t('users.sessions.title')}
      columns={columns}
      rows={sessions}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('users.sessions.none')} />}
    />
  );
}

/** The session's device in words. */
export function deviceText({ device }: Pick<ListedSession, 'device'>, t: Translate): string {
  return device === '' ? t('users.sessions.deviceUnknown') : deviceName(device);
}
