import type { Standing } from '#app/domain/codelists.ts';
import { formatCount } from '#app/i18n/format.ts';
import { useLocale } from '#app/i18n/use-words.ts';

import { StandingMark } from './standing-mark.tsx';

export type FilterChip = {
  label: string;
  count?: number;
  /** Drawn before the words. */
  standing?: Standing;
  /** Where the choice leads, or where taking it back does. */
  href: string;
  isChosen: boolean;
};

/** A few choices of one kind with how many rows each leaves; choosing one again takes it back. */
export function FilterChips({ label, chips }: { label: string; chips: readonly FilterChip[] }) {
  const locale = useLocale();
  return (
    <nav aria-label={label} className="mb-3 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {chips.map((chip) => (
          <li key={chip.label}>
            <a
              href={chip.href}
              aria-current={chip.isChosen ? 'true' : undefined}
              className="bg-card hover:bg-sunken aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft inline-flex min-h-8 items-center gap-1.5 rounded-md border px-2.5 text-sm"
            >
              {chip.standing ? <StandingMark standing={chip.standing} size={10} /> : null}
              {chip.label}
              {chip.count === undefined ? null : (
                <span className="font-semibold">{formatCount(chip.count, locale)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
