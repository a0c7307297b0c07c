import type { FieldMetadata } from '@conform-to/react';

import { fieldProps } from '#app/components/field-props.ts';
import { FileField } from '#app/components/file-field.tsx';
import { documentMegabytes, mostEvidence } from '#app/domain/document-rules.ts';
import { documentAccept } from '#app/domain/document-types.ts';
import { jump } from '#app/domain/progress-report.ts';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

type EvidenceFieldProps = { field: FieldMetadata<string | undefined>; proves: 'report' | 'step' };

/** Documents and photos that prove a report or a step. */
export function EvidenceField({ field, proves }: EvidenceFieldProps) {
  const { t, locale } = useWords();
  const figures = {
    most: mostEvidence,
    limit: documentMegabytes,
    rise: formatCount(jump.rise / 100, locale),
    days: t('common.days.count', { count: jump.days }),
  };
  return (
    <FileField
      {...fieldProps(field)}
      label={t('documents.evidence')}
      hint={t(proves === 'report' ? 'documents.evidenceHint' : 'documents.stepHint', figures)}
      accept={documentAccept}
      multiple
    />
  );
}
