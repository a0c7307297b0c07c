import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Badge } from '#app/components/badge.tsx';
import { Card } from '#app/components/card.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { formatCount, formatInstant } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { VerificationPage } from './find-verification.server.ts';

type Found = NonNullable<NonNullable<VerificationPage['last']>['found']>;

const tones = { whole: 'onTrack', broken: 'offTrack', failed: 'unknown' } as const;

/** How the last verification ended: whole, or the first bad row in words with the way to it. */
export function LastVerification({ last }: { last: VerificationPage['last'] }) {
  const { t, locale } = useWords();
  if (last === null) {
    return (
      <Card title={t('audit.verify.last')}>
        <p className="text-muted">{t('audit.verify.none')}</p>
      </Card>
    );
  }
  const { by, finishedAt, found } = last;
  const outcome = outcomeOf(found);
  return (
    <Card
      title={t('audit.verify.last')}
      subtitle={t('audit.verify.finished', { name: by, at: formatInstant(finishedAt, locale) })}
    >
      <p className="mb-2">
        <Badge tone={tones[outcome]}>{t(`audit.verify.${outcome}`)}</Badge>
      </p>
      {found === null ? (
        <p className="text-muted">{t('audit.verify.failedExplained')}</p>
      ) : (
        <Findings found={found} />
      )}
      <p className="text-muted mt-2 text-sm">{t('audit.verify.same')}</p>
    </Card>
  );
}

function outcomeOf(found: Found | null): keyof typeof tones {
  if (found === null) return 'failed';
  return found.ok ? 'whole' : 'broken';
}

function Findings({ found: { ledger, audit, totals } }: { found: Found }) {
  const { t, locale } = useWords();
  const { checked, wrongCount, firstWrong } = totals;
  const counts = { checked: formatCount(checked, locale), wrong: formatCount(wrongCount, locale) };
  return (
    <DefinitionList
      items={[
        { term: t('audit.verify.ledger'), description: <ChainFinding chain={ledger} /> },
        { term: t('audit.verify.audit'), description: <ChainFinding chain={audit} /> },
        {
          term: t('audit.verify.totals'),
          description: (
            <>
              <p>
                {wrongCount === 0
                  ? t('audit.verify.totalsWhole', counts)
                  : t('audit.verify.totalsWrong', counts)}
              </p>
              {firstWrong === null ? null : <WrongTotal {...firstWrong} />}
            </>
          ),
        },
      ]}
    />
  );
}

function ChainFinding({ chain: { entries, head, firstBad, path } }: { chain: Found['ledger'] }) {
  const { t, locale } = useWords();
  return (
    <>
      <p>{t('audit.verify.entries', { rows: formatCount(entries, locale) })}</p>
      <p className="text-muted text-sm wrap-anywhere">
        {head === null
          ? t('audit.verify.noHead')
          : t('audit.verify.head', { seq: formatCount(head.seq, locale), hash: head.hash })}
      </p>
      {firstBad === null ? null : (
        <BadRow path={path}>
          {t('audit.verify.firstBad', {
            seq: formatCount(firstBad.seq, locale),
            reason: t(`audit.verify.reasons.${firstBad.reason}`),
          })}
        </BadRow>
      )}
    </>
  );
}

function WrongTotal({
  table,
  subject,
  path,
  column,
  kept,
  expected,
}: NonNullable<Found['totals']['firstWrong']>) {
  const { t, locale } = useWords();
  return (
    <BadRow path={path}>
      {t('audit.verify.firstWrong', {
        table: table === null ? '' : t(`audit.verify.tables.${table}`),
        subject,
        column,
        kept: kept === null ? t('common.none') : formatCount(kept, locale),
        expected: formatCount(expected, locale),
      })}
    </BadRow>
  );
}

function BadRow({ path, children }: { path: string | null; children: ReactNode }) {
  const { t } = useWords();
  return (
    <p className="text-off-ink font-medium">
      {children}{' '}
      {path === null ? null : (
        <Link to={path} className="underline">
          {t('audit.verify.open')}
        </Link>
      )}
    </p>
  );
}
