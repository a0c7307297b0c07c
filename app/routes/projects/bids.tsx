import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { permit } from '#app/domain/permissions.ts';
import { findPackageHistory } from '#app/features/bidding-packages/find-package-history.server.ts';
import { findPackageSubject } from '#app/features/bidding-packages/queries.server.ts';
import { PackageHeading } from '#app/features/bidding-packages/package-heading.tsx';
import { BidsForm } from '#app/features/selection/bids-form.tsx';
import { ClockList } from '#app/features/selection/clock-list.tsx';
import { findSelection } from '#app/features/selection/queries.server.ts';
import { recordBids } from '#app/features/selection/record-bids.server.ts';
import { recordBidsInput } from '#app/features/selection/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { bidsPath, packagePath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** What came in a round, to record it or to correct what was recorded. */
export const loader = guardLoader('package:transition', async ({ actor, store, clock, param, locale, t }) => {
  const address = { projectCode: param('projectCode'), packageCode: param('packageCode') };
  const today = clock.today();
  return store.read(async (db) => {
    const subject = await findPackageSubject(db, address);
    permit(actor, 'package:transition', subject);
    const history = await findPackageHistory(db, subject.packageId, locale);
    return {
      title: `${t('selection.form.title')} · ${history.code}`,
      today,
      history,
      selection: await findSelection(db, subject.packageId, today),
    };
  });
});

export const action = guardAction('package:transition', async (context) => {
  const { param, locale } = context;
  const address = { projectCode: param('projectCode'), packageCode: param('packageCode') };
  const form = await parseForm(recordBidsInput(locale), context);
  if (form.refused) return form.refused;
  const recorded = await attempt(form, () => recordBids(context, address, form.value));
  if (recorded.refused) return recorded.refused;
  return redirectWithToast(packagePath(address.projectCode, address.packageCode), {
    key: 'selection.recorded',
    params: { package: address.packageCode },
  });
});

export default function BidsPage() {
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
      <div className="grid max-w-3xl gap-4">
        {selection.clocks.length > 0 ? (
          <Card title={t('selection.clocks')}>
            <ClockList clocks={selection.clocks} />
          </Card>
        ) : null}
        <Card
          title={t('selection.form.title')}
          subtitle={t('selection.subtitle', { round: String(selection.round) })}
        >
          <BidsForm
            action={bidsPath(project.code, code)}
            today={today}
            opening={selection.opening}
            reply={refused?.reply}
          />
        </Card>
      </div>
    </>
  );
}
