import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { permit } from '#app/domain/permissions.ts';
import { findPackageHistory } from '#app/features/bidding-packages/find-package-history.server.ts';
import { findPackageSubject } from '#app/features/bidding-packages/queries.server.ts';
import { PackageHeading } from '#app/features/bidding-packages/package-heading.tsx';
import { ClockList } from '#app/features/selection/clock-list.tsx';
import { PublicationForm } from '#app/features/selection/publication-form.tsx';
import { findSelection } from '#app/features/selection/queries.server.ts';
import { recordPublication } from '#app/features/selection/record-publication.server.ts';
import { recordPublicationInput } from '#app/features/selection/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { packagePath, publicationsPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** What of a package waits to be published, to say that it was. */
export const loader = guardLoader('package:transition', async ({ actor, store, clock, param, locale, t }) => {
  const address = { projectCode: param('projectCode'), packageCode: param('packageCode') };
  const today = clock.today();
  return store.read(async (db) => {
    const subject = await findPackageSubject(db, address);
    permit(actor, 'package:transition', subject);
    const history = await findPackageHistory(db, subject.packageId, locale);
    return {
      title: `${t('selection.published.title')} · ${history.code}`,
      today,
      history,
      selection: await findSelection(db, subject.packageId, today),
    };
  });
});

export const action = guardAction('package:transition', async (context) => {
  const { param, t } = context;
  const address = { projectCode: param('projectCode'), packageCode: param('packageCode') };
  const form = await parseForm(recordPublicationInput, context);
  if (form.refused) return form.refused;
  const recorded = await attempt(form, () => recordPublication(context, address, form.value));
  if (recorded.refused) return recorded.refused;
  return redirectWithToast(packagePath(address.projectCode, address.packageCode), {
    key: 'selection.publicationRecorded',
    params: { package: address.packageCode, kind: t(`codelists.publicationKinds.${form.value.kind}`) },
  });
});

export default function PublicationsPage() {
  const { t } = useWords();
  const { history, selection, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { project, code } = history;
  return (
    <>
      <PackageHeading
        history={history}
        actions={<LinkButton to={packagePath(project.code, code)}>{t('selection.backToPackage')}</LinkButton>}
      />
      <div className="max-w-3xl">
        <Card title={t('selection.published.record')}>
          {selection.unpublished.length === 0 ? (
            <EmptyState title={t('selection.published.nothing')}>
              {t('selection.published.nothingExplained')}
            </EmptyState>
          ) : (
            <div className="grid gap-4">
              <ClockList clocks={selection.clocks} />
              <PublicationForm
                action={publicationsPath(project.code, code)}
                today={today}
                kinds={selection.unpublished.map(({ kind }) => kind)}
                reply={refused?.reply}
              />
            </div>
          )}
        </Card>
      </div>
    </>
  );
}
