import type { Instant } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { InstantText } from './instant-text.tsx';

/** Who recorded a row, and when; `name` null for what came with the system. */
export function RecordedBy({ name, at }: { name: string | null; at: Instant }) {
  const { t } = useWords();
  return (
    <>
      {name ?? t('capital.decisions.bySystem')}
      <span className="text-muted block text-sm">
        <InstantText at={at} />
      </span>
    </>
  );
}
