import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { PermissionMatrix } from '#app/features/permissions/permission-matrix.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';

/** Who may do what; no secret to anybody who works here. */
export const loader = guardLoader('signedIn', ({ t }) => ({ title: t('permissions.title') }));

export default function Permissions() {
  const { t } = useWords();
  return (
    <>
      <PageHeader title={t('permissions.title')} subtitle={t('permissions.subtitle')} />
      <Card>
        <PermissionMatrix />
      </Card>
    </>
  );
}
