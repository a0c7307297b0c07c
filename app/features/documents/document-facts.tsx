import { Card } from '#app/components/card.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import { provenWords } from './fact-words.ts';
import type { DocumentPage } from './find-document.server.ts';

/** What is said of a document in the version that is in force. */
export function DocumentFacts({
  page: { inForce, proves, facts },
}: {
  page: Pick<DocumentPage, 'inForce' | 'proves' | 'facts'>;
}) {
  const { t, locale } = useWords();
  const { kind, number, issuedOn, sha256 } = inForce;
  return (
    <Card title={t('documents.page.about')}>
      <DefinitionList
        items={[
          { term: t('documents.form.kind'), description: t(`codelists.documentKinds.${kind}`) },
          { term: t('documents.form.number'), description: number ?? '—' },
          {
            term: t('documents.form.issuedOn'),
            description: issuedOn === null ? '—' : <DayText day={issuedOn} />,
          },
          {
            term: t('documents.proves'),
            description: provenWords({ t, locale }, proves, facts).join('; '),
          },
          {
            term: t('documents.page.sha256'),
            description: <code className="text-sm wrap-anywhere">{sha256}</code>,
          },
        ]}
      />
    </Card>
  );
}
