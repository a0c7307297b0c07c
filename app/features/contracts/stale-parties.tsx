import { DefinitionList } from '#app/components/definition-list.tsx';
import { StaleNotice } from '#app/components/stale-notice.tsx';
import { formatShare } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { ContractParty } from './list-parties.server.ts';

type StalePartiesProps = {
  parties: readonly ContractParty[];
  /** The form as it was sent. */
  typed: Readonly<Record<string, unknown>>;
};

/** Both versions, when somebody stated the parties of a contract while they were being typed. */
export function StaleParties({ parties, typed }: StalePartiesProps) {
  const { t, locale } = useWords();
  const now = parties.map(({ name, share }) =>
    share === null ? name : `${name} (${formatShare(share, locale)})`,
  );
  return (
    <StaleNotice
      title={t('contracts.parties.stale')}
      theirs={
        <DefinitionList
          items={[{ term: t('contracts.parties.staleNow'), description: now.join(', ') || '—' }]}
        />
      }
      mine={[{ term: t('contracts.parties.staleMine'), description: typedLines(typed).join(', ') }]}
    />
  );
}

function typedLines({ parties }: Readonly<Record<string, unknown>>): string[] {
  if (!Array.isArray(parties)) return [];
  return parties.flatMap((line: unknown) => {
    if (typeof line !== 'object' || line === null || !('name' in line)) return [];
    const share = 'share' in line && typeof line.share === 'string' && line.share !== '' ? line.share : null;
    return [share === null ? String(line.name) : `${String(line.name)} (${share}%)`];
  });
}
