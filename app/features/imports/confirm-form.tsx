import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { FormActions } from '#app/components/form-layout.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { egpImportPath } from '#app/platform/paths.ts';

import type { DraftPage } from './find-draft-page.server.ts';

type ConfirmFormProps = {
  figures: DraftPage['figures'];
  reply: SubmissionResult<string[]> | undefined;
};

/** The last word before anything is written. */
export function ConfirmForm({ figures: { created, rejected }, reply }: ConfirmFormProps) {
  const { t } = useWords();
  const [form] = useForm({ id: 'confirm', lastResult: reply });
  const another = <LinkButton to={egpImportPath()}>{t('imports.preview.discard')}</LinkButton>;
  if (created === 0) {
    return (
      <>
        <p>{t('imports.preview.nothingNew')}</p>
        <FormActions>{another}</FormActions>
      </>
    );
  }
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary errors={(form.errors ?? []).map((message) => ({ message }))} />
      <p>{t('imports.preview.nothingYet')}</p>
      {rejected > 0 ? (
        <label className="mt-3 flex items-start gap-2">
          <input type="checkbox" name="skipRejected" className="accent-accent mt-1 size-4" />
          {t('imports.preview.skipRejected', { count: rejected })}
        </label>
      ) : null}
      <FormActions>
        <Button tone="primary">{t('imports.preview.confirm', { count: created })}</Button>
        {another}
      </FormActions>
    </Form>
  );
}
