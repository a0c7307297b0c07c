import type { LegalReviewStatus } from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

/** Whether anybody in authority has confirmed a legal number; what nobody has confirmed stands out. */
export function ReviewMark({ status }: { status: LegalReviewStatus }) {
  const { t } = useWords();
  const look = status === 'verified' ? 'text-on-ink' : 'border-control text-muted border border-dashed';
  return (
    <span className={`text-2xs inline-block rounded-sm px-1 whitespace-nowrap ${look}`}>
      {t(`codelists.legalReviewStatuses.${status}`)}
    </span>
  );
}
