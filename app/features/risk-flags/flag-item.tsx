import { ReviewMark } from '#app/components/review-mark.tsx';
import { StandingMark } from '#app/components/standing-mark.tsx';
import { type Day, daysBetween } from '#app/domain/day.ts';
import { clearingSentence } from '#app/i18n/clearing-sentence.ts';
import { figureWords } from '#app/i18n/figure-words.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { flagPath } from '#app/platform/paths.ts';

import { findingSentence, measuredWords } from './finding-sentence.ts';
import type { FlagBasis } from './flag-basis.ts';
import { FlagSubject } from './flag-subject.tsx';
import type { FlagRow } from './queries.server.ts';

type FlagItemProps = {
  flag: FlagRow;
  today: Day;
  /** Given: figures, threshold and basis stand below. */
  basis?: FlagBasis | null;
  /** How many packages the flag's package pushes back. */
  drives?: number;
  /** False on the page of the subject itself. */
  namesSubject?: boolean;
};

/** A flag in a list: what is wrong, what ends it, how long it has been open. */
export function FlagItem({ flag, today, basis, drives = 0, namesSubject = true }: FlagItemProps) {
  const { t, locale } = useWords();
  const { threshold, clearsWhen } = flag.finding;
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-t py-3 sm:grid-cols-[auto_minmax(0,1fr)_auto] print:break-inside-avoid">
      <StandingMark
        standing={flag.severity === 'red' ? 'offTrack' : 'watch'}
        label={t(`codelists.severities.${flag.severity}`)}
      />
      <div className="min-w-0">
        <h3 className="font-semibold">
          <a href={flagPath(flag.id)} className="hover:text-accent hover:underline">
            {findingSentence(t, flag, locale)}
            {drives === 0 ? null : `, ${t('flags.drives', { count: drives })}`}
          </a>
        </h3>
        <p className="text-muted mt-0.5">{clearingSentence(t, clearsWhen, locale)}</p>
        {namesSubject ? (
          <p className="mt-1 text-sm">
            <FlagSubject {...flag} />
          </p>
        ) : null}
        {basis === undefined ? null : (
          <p className="text-muted mt-0.5 text-sm">
            {t('flags.figures', {
              measured: measuredWords(t, flag.ruleCode, flag.finding, locale),
              threshold: figureWords(t, threshold, locale),
            })}{' '}
            · {basis === null ? t('flags.noBasis') : basis.legalBasis}{' '}
            {basis === null ? null : <ReviewMark status={basis.reviewStatus} />}
          </p>
        )}
      </div>
      <p className="text-muted col-start-2 text-sm sm:col-start-3 sm:text-right">
        {flag.state === 'open' ? (
          <FlagAge raisedOn={flag.raisedOn} today={today} />
        ) : (
          t(`codelists.flagStates.${flag.state}`)
        )}
      </p>
    </li>
  );
}

/** How long a flag has been open: "mở 18 ngày". */
export function FlagAge({ raisedOn, today }: { raisedOn: Day; today: Day }) {
  const { t } = useWords();
  const days = daysBetween(raisedOn, today);
  return <>{days <= 0 ? t('flags.openToday') : t('flags.open', { count: days })}</>;
}
