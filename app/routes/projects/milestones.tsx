import type { ShouldRevalidateFunction } from '@remix-run/react';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { type ItMilestone, plannedMilestones } from '#app/domain/it-milestones.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { permit } from '#app/domain/permissions.ts';
import { findPackageHistory } from '#app/features/bidding-packages/find-package-history.server.ts';
import { MilestoneForm } from '#app/features/bidding-packages/milestone-form.tsx';
import { findPackageSubject } from '#app/features/bidding-packages/package-address.server.ts';
import { PackageHeading } from '#app/features/bidding-packages/package-heading.tsx';
import { recordMilestone } from '#app/features/bidding-packages/record-milestone.server.ts';
import { recordMilestoneInput } from '#app/features/bidding-packages/schemas.ts';
import { StaleMilestone } from '#app/features/bidding-packages/stale-milestone.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { milestonePath, packagePath } from '#app/platform/paths.ts';
import { withReceivedForm } from '#app/platform/received-form.server.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** One milestone of an IT package: its planned day, and the day on which it was reached. */
export const loader = guardLoader('package:transition', async ({ actor, store, clock, param, locale, t }) => {
  const name = milestoneNamed(param('milestone'));
  const address = {
    projectCode: param('projectCode'),
    packageCode: param('packageCode'),
  };
  return store.read(async (db) => {
    const subject = await findPackageSubject(db, address);
    permit(actor, 'package:transition', subject);
    const history = await findPackageHistory(db, subject.packageId, locale);
    const milestone = history.milestones.find((one) => one.milestone === name);
    if (milestone === undefined) throw new NotFound(`milestone ${name} of what is not IT`);
    return {
      title: `${t(`codelists.scheduleItemRoles.${name}`)} · ${history.code}`,
      today: clock.today(),
      history,
      milestone,
    };
  });
});

export const action = guardAction('package:transition', async (context) => {
  const { param, t, actor, store, env } = context;
  const milestone = milestoneNamed(param('milestone'));
  const address = {
    projectCode: param('projectCode'),
    packageCode: param('packageCode'),
  };
  permit(actor, 'package:transition', await store.read((db) => findPackageSubject(db, address)));
  return withReceivedForm(context, async ({ formData, files }) => {
    const form = await parseForm(recordMilestoneInput, context, { formData });
    if (form.refused) return form.refused;
    const evidence = { files, dataDirectory: env.dataDirectory };
    const recorded = await attempt(form, () =>
      recordMilestone(context, { ...address, milestone }, form.value, evidence),
    );
    if (recorded.refused) return recorded.refused;
    return redirectWithToast(packagePath(address.projectCode, address.packageCode), {
      key: 'packages.milestoneRecorded',
      params: {
        package: address.packageCode,
        milestone: t(`codelists.scheduleItemRoles.${milestone}`),
      },
    });
  });
});

/** A refused form stands beside the package as it is now, not as it was when the form was opened. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export default function Milestone() {
  const { t } = useWords();
  const { history, milestone, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isStale = Boolean(refused?.current);
  const { project, code } = history;
  return (
    <>
      <PackageHeading
        history={history}
        actions={
          <LinkButton to={packagePath(project.code, code)}>{t('packages.move.backToPackage')}</LinkButton>
        }
      />
      {isStale ? (
        <StaleMilestone
          key={history.version}
          history={history}
          milestone={milestone}
          typed={refused?.reply.initialValue ?? {}}
        />
      ) : null}
      <div className="max-w-3xl">
        <Card id="record" title={t(`codelists.scheduleItemRoles.${milestone.milestone}`)}>
          <MilestoneForm
            action={milestonePath(project.code, code, milestone.milestone)}
            version={history.version}
            milestone={milestone}
            today={today}
            reply={isStale ? { ...refused?.reply, error: null } : refused?.reply}
          />
        </Card>
      </div>
    </>
  );
}

function milestoneNamed(name: string): ItMilestone {
  const found = plannedMilestones.find((milestone) => milestone === name);
  if (found === undefined) throw new NotFound(`milestone ${name}`);
  return found;
}
