import { Form, useLoaderData } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { isPermitted } from '#app/domain/permissions.ts';
import { BackupFigures } from '#app/features/backups/backup-figures.tsx';
import { BackupTable } from '#app/features/backups/backup-table.tsx';
import { BackupWarnings } from '#app/features/backups/backup-warnings.tsx';
import { describeBackups } from '#app/features/backups/describe-backups.server.ts';
import { makeBackupNow } from '#app/features/backups/make-backup-now.server.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { backupsPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** How old the newest backup is, and which there are. */
export const loader = guardLoader('setting:read', (context) => ({
  title: context.t('backups.title'),
  mayMake: isPermitted(context.actor, 'setting:change'),
  shown: describeBackups(context),
}));

export const action = guardAction('setting:change', async (context) => {
  const made = await makeBackupNow(context);
  if (made === 'failed') return redirectWithToast(backupsPath(), { tone: 'failed', key: 'backups.notMade' });
  if (made === 'making') return redirectWithToast(backupsPath(), { key: 'backups.stillMaking' });
  return redirectWithToast(backupsPath(), { key: 'backups.made', params: { name: made.name } });
});

export default function Backups() {
  const { t } = useWords();
  const { shown, mayMake } = useLoaderData<typeof loader>();
  const { directory, files } = shown;
  if (directory === null) {
    return (
      <>
        <PageHeader title={t('backups.title')} />
        <Card>
          <EmptyState title={t('backups.off.title')}>{t('backups.off.explanation')}</EmptyState>
        </Card>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t('backups.title')}
        subtitle={t('backups.subtitle')}
        actions={
          mayMake ? (
            <Form method="post">
              <Button tone="primary">{t('backups.makeNow')}</Button>
            </Form>
          ) : null
        }
      />
      <BackupWarnings shown={shown} />
      <BackupFigures shown={shown} />
      <Card title={t('backups.list')} subtitle={t('backups.directory', { directory })}>
        <BackupTable files={files} />
        <p className="text-muted mt-3 max-w-prose text-sm">{t('backups.elsewhere')}</p>
      </Card>
    </>
  );
}
