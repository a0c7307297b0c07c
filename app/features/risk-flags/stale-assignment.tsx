import { DefinitionList } from '#app/components/definition-list.tsx';
import { StaleNotice } from '#app/components/stale-notice.tsx';
import { useWords } from '#app/i18n/use-words.ts';

type StaleAssignmentProps = {
  assignee: string | null;
  candidates: readonly { id: string; name: string }[];
  /** The form as it was sent. */
  typed: Readonly<Record<string, unknown>>;
};

/** Both versions, when somebody else assigned the flag meanwhile. */
export function StaleAssignment({ assignee, candidates, typed }: StaleAssignmentProps) {
  const { t } = useWords();
  const term = t('flags.assignment.assigneeId');
  const chosen = candidates.find(({ id }) => id === typed.assigneeId)?.name;
  const reason = typeof typed.reason === 'string' ? typed.reason : '';
  return (
    <StaleNotice
      title={t('flags.assignment.stale')}
      theirs={<DefinitionList items={[{ term, description: assignee ?? t('flags.assignment.noOne') }]} />}
      mine={[
        { term, description: chosen ?? t('flags.assignment.noOne') },
        ...(reason === '' ? [] : [{ term: t('flags.assignment.reason'), description: reason }]),
      ]}
    />
  );
}
