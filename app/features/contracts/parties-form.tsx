import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions } from '#app/components/form-layout.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { ContractParty } from './list-parties.server.ts';
import { partiesVersion } from './parties-version.ts';
import { PartyFields, partyLineFields } from './party-fields.tsx';
import type { PartyLine } from './party-fields.tsx';

type PartiesFormProps = {
  action: string;
  parties: readonly ContractParty[];
  reply: SubmissionResult<string[]> | undefined;
};

/** Who carries a contract, as it stands and as it may be stated anew. */
export function PartiesForm({ action, parties: kept, reply }: PartiesFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<{ version: string; parties: PartyLine[] }>({
    id: 'parties',
    lastResult: reply,
    defaultValue: {
      parties: kept.map(({ name, share }) => ({ name, share: share === null ? '' : String(share / 100) })),
    },
  });
  const { parties } = fields;
  return (
    <Form method="post" action={action} {...getFormProps(form)}>
      <ErrorSummary errors={formErrors(form, [parties, ...partyLineFields(parties)])} />
      {/* The first button of a form is the one that the Enter key presses. */}
      <button className="hidden" tabIndex={-1} aria-hidden />
      <input type="hidden" name="version" value={partiesVersion(kept)} />
      <Card title={t('contracts.parties.formTitle')}>
        <PartyFields form={form} parties={parties} />
      </Card>
      <FormActions>
        <Button tone="primary">{t('contracts.parties.submit')}</Button>
      </FormActions>
    </Form>
  );
}
