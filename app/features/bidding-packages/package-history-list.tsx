import { Card } from '#app/components/card.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { areAllIllustrative, IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import { FactList } from './fact-list.tsx';
import type { PackageHistory } from './find-package-history.server.ts';

type RecordedStep = PackageHistory['steps'][number];

/** Every step of a package, the newest first; none of it is ever edited. */
export function PackageHistoryList({ steps }: { steps: readonly RecordedStep[] }) {
  const { t } = useWords();
  const isAllIllustrative = areAllIllustrative(steps);
  return (
    <Card
      id="history"
      title={t('packages.page.history.title')}
      aside={isAllIllustrative ? <IllustrativeMark /> : null}
    >
      <ol className="ml-1.5 border-l">
        {steps.toReversed().map((step) => (
          <HistoryStep key={step.step} step={step} isMarked={step.illustrative && !isAllIllustrative} />
        ))}
      </ol>
    </Card>
  );
}

function HistoryStep({ step, isMarked }: { step: RecordedStep; isMarked: boolean }) {
  const { t } = useWords();
  const { kind, from, to, on, round, facts, documentRef, note, by, isTakenBack } = step;
  const status = t(`codelists.packageStatuses.${to}`);
  const asides = [
    kind === 'transition' ? null : t(`codelists.statusChangeKinds.${kind}`),
    round > 1 ? t('packages.page.history.round', { round }) : null,
    isTakenBack ? t('packages.page.history.takenBack') : null,
  ].filter((aside) => aside !== null);
  return (
    <li className="relative pb-4 pl-5 last:pb-0">
      <span
        aria-hidden
        className={`absolute top-1.5 -left-1.25 size-2.5 rounded-full border-2 ${isTakenBack ? 'border-control bg-card' : 'border-accent bg-accent'}`}
      />
      <p className="flex flex-wrap items-baseline gap-x-2">
        <DayText day={on} />
        <span className={isTakenBack ? 'text-muted line-through' : 'font-medium'}>
          {from === null
            ? status
            : t('packages.page.history.from', { from: t(`codelists.packageStatuses.${from}`), to: status })}
        </span>
        {asides.length > 0 ? <span className="text-muted text-sm">{asides.join(' · ')}</span> : null}
      </p>
      <FactList facts={facts} />
      {note === null ? null : <p className="mt-0.5">{note}</p>}
      <p className="text-muted text-sm">
        {by === null ? t('packages.page.history.bySystem') : t('packages.page.history.by', { name: by })}
        {documentRef === null
          ? null
          : ` · ${t('packages.page.history.document', { document: documentRef })}`}{' '}
        {isMarked ? <IllustrativeMark /> : null}
      </p>
    </li>
  );
}
