import { DayText } from '#app/components/day-text.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { delayReasons, packageStatuses } from '#app/domain/codelists.ts';
import { parseDay } from '#app/domain/day.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { FactList } from './fact-list.tsx';
import type { PackageHistory } from './find-package-history.server.ts';
import { moveFieldNames } from './schemas.ts';

type StaleNoticeProps = {
  history: PackageHistory;
  /** The form as it was sent. */
  typed: Readonly<Record<string, unknown>>;
};

/** Both versions side by side, when somebody else's change came first. */
export function StaleNotice({ history, typed }: StaleNoticeProps) {
  const { t, locale } = useWords();
  const last = history.steps.at(-1);
  const mine = moveFieldNames.flatMap((name) => {
    const value = typed[name];
    return typeof value === 'string' && value !== '' ? [{ name, value }] : [];
  });
  return (
    <section
      ref={focus}
      role="alert"
      tabIndex={-1}
      className="border-watch bg-watch-soft mb-4 rounded-lg border p-4"
    >
      <h2 className="text-watch-ink text-lg font-semibold">{t('packages.stale.title')}</h2>
      <p className="mt-1">{t('packages.stale.explained')}</p>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <div className="bg-card rounded-md border p-3">
          <h3 className="mb-1 font-semibold">{t('packages.stale.theirs')}</h3>
          <DefinitionList
            items={[
              {
                term: t('packages.stale.status'),
                description: t(`codelists.packageStatuses.${history.status}`),
              },
              ...(last === undefined
                ? []
                : [
                    { term: t('packages.stale.on'), description: <DayText day={last.on} /> },
                    {
                      term: t('packages.stale.by'),
                      description: last.by ?? t('packages.page.history.bySystem'),
                    },
                  ]),
            ]}
          />
          {last === undefined ? null : <FactList facts={last.facts} />}
          {last?.note ? <p className="mt-1">{last.note}</p> : null}
        </div>
        <div className="bg-card rounded-md border p-3">
          <h3 className="mb-1 font-semibold">{t('packages.stale.mine')}</h3>
          <DefinitionList
            items={mine.map(({ name, value }) => ({
              term: t(`packages.move.fields.${name}`),
              description: wordsFor(name, value),
            }))}
          />
        </div>
      </div>
    </section>
  );

  function wordsFor(name: TypedField, value: string): string {
    const status = packageStatuses.find((code) => code === value);
    if (name === 'to' && status !== undefined) return t(`codelists.packageStatuses.${status}`);
    const reason = delayReasons.find((code) => code === value);
    if (name === 'delayReason' && reason !== undefined) return t(`codelists.delayReasons.${reason}`);
    const day = parseDay(value);
    return day === null ? value : formatDay(day, locale);
  }
}

type TypedField = (typeof moveFieldNames)[number];

function focus(notice: HTMLElement | null): void {
  notice?.focus();
}
