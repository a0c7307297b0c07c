import { useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { EvidenceTable } from '#app/features/risk-flags/evidence-table.tsx';
import { findEvidence } from '#app/features/risk-flags/find-evidence.server.ts';
import { findingSentence } from '#app/features/risk-flags/finding-sentence.ts';
import { flagBasis } from '#app/features/risk-flags/flag-basis.ts';
import { FlagFacts } from '#app/features/risk-flags/flag-facts.tsx';
import { FlagHistory } from '#app/features/risk-flags/flag-history.tsx';
import { findFlag, listFlagEvents, loadThresholds } from '#app/features/risk-flags/queries.server.ts';
import { clearingSentence } from '#app/i18n/clearing-sentence.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { flagsPath } from '#app/platform/paths.ts';

/** One flag: its figures, the records behind them, what ends it, what happened to it. */
export const loader = guardLoader('flag:read', async ({ store, clock, param, locale, t }) => {
  const today = clock.today();
  return store.read(async (db) => {
    const flag = await findFlag(db, param('flagId'), locale);
    return {
      title: findingSentence(t, flag, locale),
      today,
      flag,
      basis: flagBasis(await loadThresholds(db), flag, today),
      evidence: await findEvidence(db, flag.finding.evidence, { locale, today }),
      events: await listFlagEvents(db, flag.id),
    };
  });
});

export default function Flag() {
  const { t, locale } = useWords();
  const { title, today, flag, basis, evidence, events } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('flags.flag.crumb'), to: flagsPath() }]} />}
        title={title}
      />
      <div className="grid gap-4 lg:grid-cols-2">
        <FlagFacts flag={flag} basis={basis} today={today} />
        <div className="grid content-start gap-4">
          <Card title={t('flags.flag.clears')}>
            <p>{clearingSentence(t, flag.finding.clearsWhen, locale)}</p>
          </Card>
          <FlagHistory ruleCode={flag.ruleCode} events={events} />
        </div>
      </div>
      <EvidenceTable flag={flag} evidence={evidence} />
    </>
  );
}
