import { useWords } from '#app/i18n/use-words.ts';

import { type Definition, DefinitionList } from './definition-list.tsx';

type StaleNoticeProps = {
  /** Says what somebody else has changed. */
  title: string;
  /** The record as it stands now. */
  theirs: React.ReactNode;
  /** The form as it was sent. */
  mine: readonly Definition[];
};

/** Both versions side by side, when somebody else's change came first. */
export function StaleNotice({ title, theirs, mine }: StaleNoticeProps) {
  const { t } = useWords();
  return (
    <section
      ref={focus}
      role="alert"
      tabIndex={-1}
      className="border-watch bg-watch-soft mb-4 rounded-lg border p-4"
    >
      <h2 className="text-watch-ink text-lg font-semibold">{title}</h2>
      <p className="mt-1">{t('common.stale.explained')}</p>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <div className="bg-card rounded-md border p-3">
          <h3 className="mb-1 font-semibold">{t('common.stale.theirs')}</h3>
          {theirs}
        </div>
        <div className="bg-card rounded-md border p-3">
          <h3 className="mb-1 font-semibold">{t('common.stale.mine')}</h3>
          <DefinitionList items={mine} />
        </div>
      </div>
    </section>
  );
}

function focus(notice: HTMLElement | null): void {
  notice?.focus();
}
