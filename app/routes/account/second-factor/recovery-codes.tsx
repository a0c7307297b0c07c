import { useActionData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { CodeForm } from '#app/features/second-factor/code-form.tsx';
import { RecoveryCodesCard } from '#app/features/second-factor/recovery-codes-card.tsx';
import { renewRecoveryCodes } from '#app/features/second-factor/renew-recovery-codes.server.ts';
import { SecondFactorInput } from '#app/features/second-factor/schemas.ts';
import { SecondFactorFrame } from '#app/features/second-factor/second-factor-frame.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { secondFactorPath } from '#app/platform/paths.ts';

export const loader = guardLoader('signedIn', ({ t }) => ({ title: t('secondFactor.codes.renew') }));

/** Answers with the new codes: they stand on this one page and nowhere else. */
export const action = guardAction('signedIn', async (context) => {
  const form = await parseForm(SecondFactorInput, context, { hide: ['code'] });
  if (form.refused) return form.refused;
  const renewed = await attempt(form, () => renewRecoveryCodes(context, form.value));
  if (renewed.refused) return renewed.refused;
  return { codes: renewed.result };
});

export default function RecoveryCodes() {
  const { t } = useWords();
  const answer = useActionData<typeof action>();
  return (
    <SecondFactorFrame
      title={t('secondFactor.codes.renew')}
      lead={t('secondFactor.codes.lead')}
      back={{ to: secondFactorPath(), label: t('secondFactor.back') }}
    >
      {answer && 'codes' in answer ? (
        <RecoveryCodesCard codes={answer.codes} next={secondFactorPath()} />
      ) : (
        <Card>
          <CodeForm reply={answer?.reply} takes="any" submit={t('secondFactor.codes.renew')} />
        </Card>
      )}
    </SecondFactorFrame>
  );
}
