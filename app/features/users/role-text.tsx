import type { Role } from '#app/domain/codelists.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';

type ShownRole = { role: Role; projectCode: string | null; unitName: string | null };

/** A role and where it is held. */
export function RoleText(held: ShownRole) {
  const { t } = useWords();
  return (
    <>
      {t(`codelists.roles.${held.role}`)}
      <span className="text-muted"> · {scopeText(held, t)}</span>
    </>
  );
}

/** Where a role is held, in words. */
export function scopeText(
  { projectCode, unitName }: Pick<ShownRole, 'projectCode' | 'unitName'>,
  t: Translate,
): string {
  return projectCode ?? unitName ?? t('users.list.everywhere');
}
