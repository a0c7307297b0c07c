import type { ShouldRevalidateFunction } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { StaleNotice } from '#app/components/stale-notice.tsx';
import { changeThreshold } from '#app/features/rules/change-threshold.server.ts';
import { findThreshold } from '#app/features/rules/queries.server.ts';
import { changeThresholdInput } from '#app/features/rules/schemas.ts';
import { thresholdDefinitions, typedThreshold } from '#app/features/rules/threshold-definitions.ts';
import { ThresholdForm } from '#app/features/rules/threshold-form.tsx';
import { limitNameIn, RuleName } from '#app/features/rules/threshold-table.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { rulesPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** One value of a limit, with what it rests on. */
export const loader = guardLoader('rule:change', async ({ store, param, t }) => ({
  title: t('rules.form.title'),
  limit: await store.read((db) => findThreshold(db, param('limitId'))),
}));

export const action = guardAction('rule:change', async (context) => {
  const form = await parseForm(changeThresholdInput(context.locale), context);
  if (form.refused) return form.refused;
  const changed = await attempt(form, () => changeThreshold(context, context.param('limitId'), form.value));
  if (changed.refused) return changed.refused;
  return redirectWithToast(rulesPath(), { key: 'rules.saved' });
});

/** A refused form stands beside the value as it is now, not as it was when the form was opened. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export default function Limit() {
  const { t, locale } = useWords();
  const { limit } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isStale = Boolean(refused?.current);
  return (
    <>
      <PageHeader
        title={t('rules.form.title')}
        subtitle={limitNameIn(t, limit.name)}
        actions={<LinkButton to={rulesPath()}>{t('rules.form.back')}</LinkButton>}
      />
      {isStale ? (
        <StaleNotice
          title={t('rules.stale')}
          theirs={<DefinitionList items={thresholdDefinitions(limit, t, locale)} />}
          mine={typedThreshold(refused?.reply.initialValue ?? {}, t)}
        />
      ) : null}
      <Card className="max-w-3xl">
        <div className="mb-4">
          <RuleName ruleCode={limit.ruleCode} />
        </div>
        <ThresholdForm
          key={limit.version}
          limit={limit}
          reply={isStale ? { ...refused?.reply, error: null } : refused?.reply}
        />
      </Card>
    </>
  );
}
