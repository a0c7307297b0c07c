import { useWords } from '#app/i18n/use-words.ts';

type Head = { seq: number; hash: string } | null;

const hashShown = 16;

/** Where the record's chains end, so that a printed page says which state of them it shows. */
export function ChainHead({ ledger, audit }: { ledger: Head; audit: Head }) {
  const { t } = useWords();
  return (
    <p className="text-muted text-xs">
      <span className="sr-only">{t('audit.chain.label')}: </span>
      {ledger === null ? null : <span title={ledger.hash}>{t('audit.chain.ledger', shortened(ledger))}</span>}
      {ledger === null || audit === null ? null : ' · '}
      {audit === null ? null : <span title={audit.hash}>{t('audit.chain.audit', shortened(audit))}</span>}
    </p>
  );
}

function shortened({ seq, hash }: NonNullable<Head>) {
  return { seq, hash: hash.slice(0, hashShown) };
}
