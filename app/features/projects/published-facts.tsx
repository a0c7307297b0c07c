import { Badge } from '#app/components/badge.tsx';
import { Card } from '#app/components/card.tsx';
import { SourceNote } from '#app/components/source-note.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { ProjectPage } from './find-project.server.ts';

/** What publications state about the project, each with its source. */
export function PublishedFacts({ facts }: { facts: ProjectPage['facts'] }) {
  const { t, locale } = useWords();
  if (facts.length === 0) return null;
  return (
    <Card id="published" title={t('projects.page.facts.title')} subtitle={t('projects.page.facts.subtitle')}>
      <ul>
        {facts.map(({ id, kind, text, statedOn, source, sourceUrl }) => (
          <li key={id} className="border-t py-2 first:border-t-0">
            <p>
              <Badge>{t(`codelists.factKinds.${kind}`)}</Badge> {text}
              {statedOn === null ? null : (
                <span className="text-muted">
                  {' '}
                  ({t('projects.page.facts.statedOn', { day: formatDay(statedOn, locale) })})
                </span>
              )}
            </p>
            <SourceNote href={sourceUrl}>{source}</SourceNote>
          </li>
        ))}
      </ul>
    </Card>
  );
}
