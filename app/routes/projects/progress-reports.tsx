import type { ShouldRevalidateFunction } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/link-button.tsx';
import { permit } from '#app/domain/permissions.ts';
import { findPackageHistory } from '#app/features/bidding-packages/find-package-history.server.ts';
import { findPackageSubject } from '#app/features/bidding-packages/package-address.server.ts';
import { PackageHeading } from '#app/features/bidding-packages/package-heading.tsx';
import { ReportCard } from '#app/features/bidding-packages/report-card.tsx';
import { reportProgress } from '#app/features/bidding-packages/report-progress.server.ts';
import { reportProgressInput } from '#app/features/bidding-packages/schemas.ts';
import { formatShare } from '#app/i18n/format.ts';
import { StaleReport } from '#app/features/bidding-packages/stale-report.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { packagePath } from '#app/platform/paths.ts';
import { withReceivedForm } from '#app/platform/received-form.server.ts';
import { safePath } from '#app/platform/safe-path.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** The form alone, where a refused one comes back with what was typed. */
export const loader = guardLoader('package:transition', async ({ actor, store, clock, param, locale, t }) => {
  const address = { projectCode: param('projectCode'), packageCode: param('packageCode') };
  return store.read(async (db) => {
    const subject = await findPackageSubject(db, address);
    permit(actor, 'package:transition', subject);
    const history = await findPackageHistory(db, subject.packageId, locale);
    return { title: `${t('packages.report.title')} · ${history.code}`, today: clock.today(), history };
  });
});

export const action = guardAction('package:transition', async (context) => {
  const { param, locale, actor, store, env } = context;
  const address = { projectCode: param('projectCode'), packageCode: param('packageCode') };
  permit(actor, 'package:transition', await store.read((db) => findPackageSubject(db, address)));
  return withReceivedForm(context, async ({ formData, files }) => {
    const form = await parseForm(reportProgressInput(locale), context, { formData });
    if (form.refused) return form.refused;
    const evidence = { files, dataDirectory: env.dataDirectory };
    const reported = await attempt(form, () => reportProgress(context, address, form.value, evidence));
    if (reported.refused) return reported.refused;
    const { physical, returnTo } = form.value;
    return redirectWithToast(safePath(returnTo, packagePath(address.projectCode, address.packageCode)), {
      key: 'packages.reported',
      params: { package: address.packageCode, physical: formatShare(physical, locale) },
    });
  });
});

/** A refused form stands beside the package as it is now, not as it was when the form was opened. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export default function ProgressReports() {
  const { t } = useWords();
  const { history, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isStale = Boolean(refused?.current);
  return (
    <>
      <PackageHeading
        history={history}
        actions={
          <LinkButton to={packagePath(history.project.code, history.code)}>
            {t('packages.move.backToPackage')}
          </LinkButton>
        }
      />
      {isStale ? (
        <StaleReport key={history.version} history={history} typed={refused?.reply.initialValue ?? {}} />
      ) : null}
      <div className="max-w-3xl">
        <ReportCard
          history={history}
          today={today}
          reply={isStale ? { ...refused?.reply, error: null } : refused?.reply}
        />
      </div>
    </>
  );
}
