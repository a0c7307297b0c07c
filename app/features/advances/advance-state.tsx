import { Badge } from '#app/components/badge.tsx';
import type { AdvanceState as Code } from '#app/domain/advance-recovery.ts';
import type { Standing } from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

const tones: Readonly<Record<Code, Standing>> = {
  overdue: 'offTrack',
  unsecured: 'offTrack',
  expired: 'offTrack',
  underSecured: 'watch',
  expiring: 'watch',
  asDue: 'onTrack',
};

/** The worst that can be said of an outstanding advance. */
export function AdvanceState({ state }: { state: Code }) {
  const { t } = useWords();
  return <Badge tone={tones[state]}>{t(`advances.states.${state}`)}</Badge>;
}
