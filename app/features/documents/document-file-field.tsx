import type { FieldMetadata } from '@conform-to/react';

import { fieldProps } from '#app/components/field-props.ts';
import { FileField } from '#app/components/file-field.tsx';
import { documentMegabytes } from '#app/domain/document-rules.ts';
import { documentAccept } from '#app/domain/document-types.ts';
import { useWords } from '#app/i18n/use-words.ts';

/** The file of a document. */
export function DocumentFileField({ field }: { field: FieldMetadata<string | undefined> }) {
  const { t } = useWords();
  return (
    <FileField
      {...fieldProps(field)}
      label={t('documents.form.file')}
      required
      hint={t('documents.form.fileHint', { limit: documentMegabytes })}
      accept={documentAccept}
      className="sm:col-span-2"
    />
  );
}
