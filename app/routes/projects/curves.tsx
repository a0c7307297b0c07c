import { useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Money } from '#app/components/money.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { StatStrip } from '#app/components/stat-strip.tsx';
import { noMoney, shareOf, subtractVnd } from '#app/domain/money.ts';
import { CurvesCard } from '#app/features/progress-curves/curves-card.tsx';
import { GapTable } from '#app/features/progress-curves/gap-table.tsx';
import { loadProgressCurves } from '#app/features/progress-curves/load-progress-curves.server.ts';
import { formatMoney, formatShareWhole } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { projectPath, projectsPath } from '#app/platform/paths.ts';

/** A project's procurement, work and money as three curves, and the packages that explain the distances between them. */
export const loader = guardLoader('project:read', async ({ store, clock, param, locale, t }) => {
  const today = clock.today();
  const page = await store.read((db) => loadProgressCurves(db, param('projectCode'), { today, locale }));
  return { ...page, today, title: `${t('progressCurves.title')} · ${page.project.code}` };
});

export default function Curves() {
  const { t, locale } = useWords();
  const { project, curves, outsideContracts, packages, apart, gaps, today } = useLoaderData<typeof loader>();
  const { total } = curves;
  const [procured, done, disbursed] = [curves.procured, curves.done, curves.disbursed].map(
    (curve) => curve.at(-1) ?? noMoney,
  );
  const share = (amount = noMoney) => {
    const of = shareOf(amount, total);
    return of === null ? null : t('progressCurves.share', { share: formatShareWhole(of, locale) });
  };
  const unpaid = subtractVnd(done ?? noMoney, disbursed ?? noMoney);
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('projects.title'), to: projectsPath() },
              { label: project.name, to: projectPath(project.code) },
            ]}
          />
        }
        title={t('progressCurves.title')}
        subtitle={
          <>
            {t('progressCurves.subtitle')} {project.illustrative ? <IllustrativeMark /> : null}
          </>
        }
      />
      <StatStrip
        stats={[
          {
            label: t('progressCurves.total'),
            value: <Money amount={total} />,
            note: t('progressCurves.packages', { count: packages }),
          },
          {
            label: t('progressCurves.columns.procured'),
            value: <Money amount={procured ?? noMoney} />,
            note: share(procured),
          },
          {
            label: t('progressCurves.columns.done'),
            value: <Money amount={done ?? noMoney} />,
            note: share(done),
          },
          {
            label: t('progressCurves.columns.disbursed'),
            value: <Money amount={disbursed ?? noMoney} />,
            note: share(disbursed),
          },
          {
            label: t(unpaid < noMoney ? 'progressCurves.ahead' : 'progressCurves.unpaid'),
            value: (
              <Money
                amount={subtractVnd(unpaid < noMoney ? noMoney : unpaid, unpaid < noMoney ? unpaid : noMoney)}
              />
            ),
            note: t('progressCurves.outside', { amount: formatMoney(outsideContracts, locale) }),
          },
        ]}
      />
      <div className="grid gap-4">
        <CurvesCard curves={curves} today={today} />
        <Card
          title={t('progressCurves.gaps')}
          subtitle={t('progressCurves.gapsSubtitle', { shown: gaps.length, all: apart })}
        >
          <GapTable gaps={gaps} projectCode={project.code} />
        </Card>
      </div>
    </>
  );
}
