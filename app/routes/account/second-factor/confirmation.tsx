import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { getBegunSetup } from '#app/features/second-factor/begun-setup.server.ts';
import { CodeForm } from '#app/features/second-factor/code-form.tsx';
import { confirmSecondFactor } from '#app/features/second-factor/confirm-second-factor.server.ts';
import { QrPicture } from '#app/features/second-factor/qr-picture.tsx';
import { RecoveryCodesCard } from '#app/features/second-factor/recovery-codes-card.tsx';
import { SecondFactorInput } from '#app/features/second-factor/schemas.ts';
import { SecondFactorFrame } from '#app/features/second-factor/second-factor-frame.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { secondFactorPath } from '#app/platform/paths.ts';
import { safePath } from '#app/platform/safe-path.ts';
import { sessionTokenOf } from '#app/platform/session.server.ts';

/** The secret for the app, as a picture and as text, until its first code arrives. */
export const loader = guardLoader('firstFactor', async (context) => ({
  title: context.t('secondFactor.confirm.title'),
  next: safePath(context.url.searchParams.get('next')),
  setup: await getBegunSetup(context),
}));

/** Answers with the recovery codes: they stand on this one page and nowhere else. */
export const action = guardAction('firstFactor', async (context) => {
  const form = await parseForm(SecondFactorInput, context, { hide: ['code'] });
  if (form.refused) return form.refused;
  const token = sessionTokenOf(context.request) ?? '';
  const confirmed = await attempt(form, () => confirmSecondFactor(context, form.value, token));
  if (confirmed.refused) return confirmed.refused;
  return { codes: confirmed.result };
});

export default function SecondFactorConfirmation() {
  const { t } = useWords();
  const { setup, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && 'codes' in answer)
    return (
      <SecondFactorFrame title={t('secondFactor.title')} lead={t('secondFactor.codes.done')} back={null}>
        <RecoveryCodesCard codes={answer.codes} next={next} />
      </SecondFactorFrame>
    );
  return (
    <SecondFactorFrame
      title={t('secondFactor.confirm.title')}
      lead={t('secondFactor.lead')}
      back={{ to: secondFactorPath(next), label: t('secondFactor.back') }}
    >
      {setup.state === 'begun' ? (
        <Card>
          <p>{t('secondFactor.confirm.scan')}</p>
          <div className="my-4">
            <QrPicture code={setup.qrCode} label={t('secondFactor.confirm.picture')} />
          </div>
          <p className="text-muted text-sm">{t('secondFactor.confirm.orType')}</p>
          <p className="mt-1 mb-4 font-mono break-words">{setup.secret}</p>
          <CodeForm reply={answer?.reply} takes="digits" submit={t('secondFactor.confirm.submit')} />
        </Card>
      ) : (
        <Card>
          <p className="mb-4">
            {setup.state === 'none'
              ? t('secondFactor.confirm.nothingToConfirm')
              : t('secondFactor.confirm.unreadable')}
          </p>
          <LinkButton to={secondFactorPath(next)}>{t('secondFactor.confirm.again')}</LinkButton>
        </Card>
      )}
    </SecondFactorFrame>
  );
}
