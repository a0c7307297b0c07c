import type { ReactNode } from 'react';

import type { Standing } from '#app/domain/codelists.ts';

import { StandingMark } from './standing-mark.tsx';

/** A standing as shape, soft colour and words; `tone="plain"` is for labels that judge nothing. */
export function Badge({ tone = 'plain', children }: { tone?: Standing | 'plain'; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-sm px-1.5 py-px text-sm font-medium whitespace-nowrap max-sm:whitespace-normal print:border ${tones[tone]}`}
    >
      {tone === 'plain' ? null : <StandingMark standing={tone} size={9} />}
      <span className="inline-block first-letter:uppercase">{children}</span>
    </span>
  );
}

const tones: Record<Standing | 'plain', string> = {
  offTrack: 'bg-off-soft text-off-ink',
  watch: 'bg-watch-soft text-watch-ink',
  onTrack: 'bg-on-soft text-on-ink',
  done: 'bg-done-soft text-done-ink',
  unknown: 'bg-sunken text-muted',
  plain: 'bg-done-soft text-done-ink',
};
