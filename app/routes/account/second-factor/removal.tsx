import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { CodeForm } from '#app/features/second-factor/code-form.tsx';
import { getSecondFactor } from '#app/features/second-factor/queries.server.ts';
import { removeSecondFactor } from '#app/features/second-factor/remove-second-factor.server.ts';
import { SecondFactorInput } from '#app/features/second-factor/schemas.ts';
import { SecondFactorFrame } from '#app/features/second-factor/second-factor-frame.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { secondFactorPath } from '#app/platform/paths.ts';
import { sessionTokenOf } from '#app/platform/session.server.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('signedIn', async ({ store, actor, t }) => {
  const { setAt, isRequired } = await store.read((db) => getSecondFactor(db, actor));
  return { title: t('secondFactor.removal.title'), isSet: setAt !== null, isRequired };
});

export const action = guardAction('signedIn', async (context) => {
  const form = await parseForm(SecondFactorInput, context, { hide: ['code'] });
  if (form.refused) return form.refused;
  const token = sessionTokenOf(context.request) ?? '';
  const removed = await attempt(form, () => removeSecondFactor(context, form.value, token));
  if (removed.refused) return removed.refused;
  return redirectWithToast(secondFactorPath(), { key: 'secondFactor.removal.done' });
});

export default function SecondFactorRemoval() {
  const { t } = useWords();
  const { isSet, isRequired } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const obstacle = isRequired ? t('secondFactor.set.isRequired') : t('secondFactor.removal.notSet');
  return (
    <SecondFactorFrame
      title={t('secondFactor.removal.title')}
      lead={t('secondFactor.removal.lead')}
      back={{ to: secondFactorPath(), label: t('secondFactor.back') }}
    >
      <Card>
        {isSet && !isRequired ? (
          <CodeForm reply={reply} takes="any" submit={t('secondFactor.removal.submit')} tone="danger" />
        ) : (
          <p>{obstacle}</p>
        )}
      </Card>
    </SecondFactorFrame>
  );
}
