import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { FormActions } from '#app/components/form-layout.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { SignInElsewhereForm } from '#app/features/identity-provider/sign-in-elsewhere-form.tsx';
import { BeginForm } from '#app/features/second-factor/begin-form.tsx';
import { beginSecondFactor } from '#app/features/second-factor/begin-second-factor.server.ts';
import { proofAskedOf } from '#app/features/second-factor/prove-anew.server.ts';
import { getSecondFactor } from '#app/features/second-factor/queries.server.ts';
import { BeginSecondFactorInput } from '#app/features/second-factor/schemas.ts';
import { SecondFactorFrame } from '#app/features/second-factor/second-factor-frame.tsx';
import { formatInstant } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import {
  homePath,
  recoveryCodesPath,
  secondFactorConfirmationPath,
  secondFactorPath,
  secondFactorRemovalPath,
} from '#app/platform/paths.ts';
import { safePath } from '#app/platform/safe-path.ts';
import { sessionTokenOf } from '#app/platform/session.server.ts';

/** One's own second factor: whether it is on, and the way to turn it on. */
export const loader = guardLoader('firstFactor', async (context) => {
  const { store, actor, clock, env, request, url, locale, t } = context;
  const token = sessionTokenOf(request) ?? '';
  const [{ setAt, codesLeft, isRequired }, asked] = await store.read(async (db) => [
    await getSecondFactor(db, actor),
    await proofAskedOf(db, token, clock.wall()),
  ]);
  return {
    title: t('secondFactor.title'),
    setAt: setAt && formatInstant(setAt, locale),
    codesLeft,
    isRequired,
    proofAsked: asked,
    hasIdentityProvider: env.identityProvider !== null,
    backHere: secondFactorPath(safePath(url.searchParams.get('next'))),
  };
});

export const action = guardAction('firstFactor', async (context) => {
  const { request, url } = context;
  const form = await parseForm(BeginSecondFactorInput, context, { hide: ['currentPassword'] });
  if (form.refused) return form.refused;
  const begun = await attempt(form, () =>
    beginSecondFactor(context, form.value, sessionTokenOf(request) ?? ''),
  );
  if (begun.refused) return begun.refused;
  return redirect(secondFactorConfirmationPath(safePath(url.searchParams.get('next'))));
});

export default function SecondFactor() {
  const { t } = useWords();
  const { setAt, codesLeft, isRequired, proofAsked, hasIdentityProvider, backHere } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const isOwed = isRequired && setAt === null;
  return (
    <SecondFactorFrame
      title={t('secondFactor.title')}
      lead={isOwed ? t('secondFactor.required') : t('secondFactor.lead')}
      back={isOwed ? null : { to: homePath(), label: t('secondFactor.backHome') }}
    >
      {setAt === null ? (
        <Card title={t('secondFactor.begin.title')}>
          <p className="mb-4">{t('secondFactor.begin.explanation')}</p>
          {proofAsked === 'signInAgain' ? (
            <div className="grid gap-4">
              <p>{t('secondFactor.begin.signInAgain')}</p>
              {hasIdentityProvider ? <SignInElsewhereForm next={backHere} /> : null}
            </div>
          ) : (
            <BeginForm reply={reply} asksPassword={proofAsked === 'password'} />
          )}
        </Card>
      ) : (
        <Card title={t('secondFactor.set.title')}>
          <p>{t('secondFactor.set.since', { at: setAt })}</p>
          <p>{t('secondFactor.codes.left', { count: codesLeft })}</p>
          <FormActions>
            <LinkButton to={recoveryCodesPath()}>{t('secondFactor.codes.renew')}</LinkButton>
            {isRequired ? null : (
              <LinkButton tone="danger" to={secondFactorRemovalPath()}>
                {t('secondFactor.set.toRemoval')}
              </LinkButton>
            )}
          </FormActions>
          {isRequired ? <p className="text-muted mt-4 text-sm">{t('secondFactor.set.isRequired')}</p> : null}
        </Card>
      )}
    </SecondFactorFrame>
  );
}
