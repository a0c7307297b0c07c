import type { ShouldRevalidateFunction } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { isPermitted } from '#app/domain/permissions.ts';
import { assignFlag } from '#app/features/risk-flags/assign-flag.server.ts';
import { AssignmentCard } from '#app/features/risk-flags/assignment-card.tsx';
import { EvidenceTable } from '#app/features/risk-flags/evidence-table.tsx';
import { findAssignee, listAssignable, nobody } from '#app/features/risk-flags/find-assignee.server.ts';
import { findEvidence } from '#app/features/risk-flags/find-evidence.server.ts';
import { findingSentence } from '#app/features/risk-flags/finding-sentence.ts';
import { flagBasis } from '#app/features/risk-flags/flag-basis.ts';
import { FlagFacts } from '#app/features/risk-flags/flag-facts.tsx';
import { FlagHistory } from '#app/features/risk-flags/flag-history.tsx';
import { findFlag, listFlagEvents, loadThresholds } from '#app/features/risk-flags/queries.server.ts';
import { assignFlagInput } from '#app/features/risk-flags/schemas.ts';
import { StaleAssignment } from '#app/features/risk-flags/stale-assignment.tsx';
import { clearingSentence } from '#app/i18n/clearing-sentence.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { flagPath, flagsPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** One flag: its figures, the records behind them, what ends it, what happened to it. */
export const loader = guardLoader('flag:read', async ({ actor, store, clock, param, locale, t }) => {
  const today = clock.today();
  return store.read(async (db) => {
    const flag = await findFlag(db, param('flagId'), locale);
    const { assigneeId, assignee, subject } = await findAssignee(db, flag.id);
    const mayAssign = flag.state !== 'cleared' && isPermitted(actor, 'flag:assign', subject);
    return {
      title: findingSentence(t, flag, locale),
      today,
      flag,
      basis: flagBasis(await loadThresholds(db), flag, today),
      evidence: await findEvidence(db, flag.finding.evidence, { locale, today }),
      events: await listFlagEvents(db, flag.id),
      assignment: {
        version: assigneeId ?? nobody,
        assignee,
        candidates: mayAssign ? await listAssignable(db) : null,
      },
    };
  });
});

export const action = guardAction('flag:assign', async (context) => {
  const { param } = context;
  const form = await parseForm(assignFlagInput, context);
  if (form.refused) return form.refused;
  const assigned = await attempt(form, () => assignFlag(context, param('flagId'), form.value));
  if (assigned.refused) return assigned.refused;
  return redirectWithToast(flagPath(param('flagId')), { key: 'flags.assigned', params: {} });
});

/** A refused form stands beside the flag as it is now, not as it was when the form was opened. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export default function Flag() {
  const { t, locale } = useWords();
  const { title, today, flag, basis, evidence, events, assignment } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isStale = Boolean(refused?.current);
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('flags.flag.crumb'), to: flagsPath() }]} />}
        title={title}
      />
      {isStale && assignment.candidates !== null ? (
        <StaleAssignment
          assignee={assignment.assignee}
          candidates={assignment.candidates}
          typed={refused?.reply.initialValue ?? {}}
        />
      ) : null}
      <div className="grid gap-4 lg:grid-cols-2">
        <FlagFacts flag={flag} basis={basis} today={today} />
        <div className="grid content-start gap-4">
          <Card title={t('flags.flag.clears')}>
            <p>{clearingSentence(t, flag.finding.clearsWhen, locale)}</p>
          </Card>
          <AssignmentCard
            {...assignment}
            isOfPackage={flag.packageId !== null}
            action={flagPath(flag.id)}
            reply={isStale ? { ...refused?.reply, error: null } : refused?.reply}
          />
          <FlagHistory ruleCode={flag.ruleCode} events={events} />
        </div>
      </div>
      <EvidenceTable flag={flag} evidence={evidence} />
    </>
  );
}
