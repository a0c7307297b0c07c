import type { ReactNode } from 'react';

import { Link } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { OutsideLink } from '#app/components/outside-link.tsx';
import { formatInstant } from '#app/i18n/format.ts';
import { startWords } from '#app/i18n/plan-start-words.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { PackagePage } from './find-package.server.ts';

type PackageAboutProps = Pick<PackagePage, 'biddingPackage'> & {
  /** Where its plan's fields are edited; null for who may not. */
  planPath: string | null;
};

/** What the contractor selection plan and e-GP say of a package (Law 22/2023 art. 39). */
export function PackageAbout({ biddingPackage: known, planPath }: PackageAboutProps) {
  const { t, locale } = useWords();
  const facts: readonly (readonly [term: string, description: ReactNode])[] = [
    [
      t('packages.page.about.fundingSource'),
      known.fundingSource && t(`codelists.fundingSources.${known.fundingSource}`),
    ],
    [
      t('packages.page.about.category'),
      known.category && t(`codelists.procurementCategories.${known.category}`),
    ],
    [t('packages.page.about.method'), known.method && t(`codelists.procurementMethods.${known.method}`)],
    [
      t('packages.page.about.procedure'),
      known.procedure && t(`codelists.procurementProcedures.${known.procedure}`),
    ],
    [
      t('packages.page.about.contractType'),
      known.contractType && t(`codelists.contractTypes.${known.contractType}`),
    ],
    [
      t('packages.page.about.selectionStart'),
      known.selectionStartMonth &&
        startWords({ month: known.selectionStartMonth, byQuarter: known.startsByQuarter }, t, locale),
    ],
    [
      t('packages.page.about.executionDays'),
      known.executionDays && t('packages.page.about.days', { days: known.executionDays }),
    ],
    [t('packages.page.about.bidding'), biddingWords()],
    [t('packages.page.about.procuringEntity'), known.procuringEntity],
    [t('packages.page.about.manager'), known.manager],
    [t('packages.page.about.planNumber'), known.planNumber],
    [
      t('packages.page.about.noticeNumber'),
      known.noticeNumber && <OutsideLink href={known.noticeUrl}>{known.noticeNumber}</OutsideLink>,
    ],
    [
      t('packages.page.about.publishedAt'),
      known.noticePublishedAt && formatInstant(known.noticePublishedAt, locale),
    ],
    [t('packages.page.about.closingAt'), known.bidClosingAt && formatInstant(known.bidClosingAt, locale)],
    [t('packages.page.about.location'), known.location],
    [t('packages.page.about.source'), known.source],
  ];
  return (
    <Card
      title={t('packages.page.about.title')}
      aside={
        planPath === null ? null : (
          <Link to={planPath} className="text-accent hover:underline">
            {t('packages.page.about.editPlan')}
          </Link>
        )
      }
    >
      <DefinitionList
        items={facts
          .filter(([, description]) => Boolean(description))
          .map(([term, description]) => ({ term, description }))}
      />
    </Card>
  );

  function biddingWords(): string {
    return [
      known.isOnline === null ? null : t(`packages.page.about.${known.isOnline ? 'online' : 'offline'}`),
      known.isDomestic === null
        ? null
        : t(`packages.page.about.${known.isDomestic ? 'domestic' : 'international'}`),
    ]
      .filter((words) => words !== null)
      .join(', ');
  }
}
