import type { ReactNode } from 'react';

import { LinkButton } from '#app/components/link-button.tsx';
import { StandingMark } from '#app/components/standing-mark.tsx';
import { type Day, daysBetween } from '#app/domain/day.ts';
import type { PackageNeed } from '#app/domain/work-list.ts';
import { formatDay, formatDaysAway } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { contractPath, packagePath, securityExtensionPath } from '#app/platform/paths.ts';

import type { ListedPackage } from '../bidding-packages/queries.server.ts';
import type { HeldSecurity } from '../contracts/queries.server.ts';
import type { FlagRow } from '../risk-flags/queries.server.ts';

import type { WorkItem } from './list-my-work.server.ts';

/** What other parts of the product know to show: a flag, and the next step of a package. */
export type Shown = {
  readonly flag: (flag: FlagRow) => ReactNode;
  readonly nextStep: (row: ListedPackage) => ReactNode;
};

type WorkRowProps = { item: WorkItem; today: Day; shown: Shown };

/** One thing to do, and the way to do it from here. */
export function WorkRow({ item, today, shown }: WorkRowProps) {
  if ('flag' in item) return shown.flag(item.flag);
  if ('security' in item) return <SecurityRow security={item.security} today={today} />;
  return <PackageRow {...item} nextStep={shown.nextStep(item.package)} />;
}

const standings = {
  milestoneOverdue: 'offTrack',
  stale: 'watch',
  ready: 'onTrack',
  reportDue: 'onTrack',
} as const;

type PackageRowProps = Extract<WorkItem, { package: unknown }> & { nextStep: ReactNode };

function PackageRow({ package: row, needs, nextStep }: PackageRowProps) {
  const { code, name, projectCode, projectName } = row;
  return (
    <Row
      subject={
        <a href={packagePath(projectCode, code)} className="hover:text-accent hover:underline">
          {code} · {name}
        </a>
      }
      place={`${projectCode} · ${projectName}`}
      need={needs.map((need) => (
        <span key={need.kind} className="block">
          <NeedSentence need={need} />
        </span>
      ))}
      standing={standings[needs[0].kind]}
    >
      {nextStep}
    </Row>
  );
}

function SecurityRow({ security, today }: { security: HeldSecurity; today: Day }) {
  const { t, locale } = useWords();
  const { kind, number, expiresOn, projectCode, packageCode, packageName, contractId } = security;
  const left = daysBetween(today, expiresOn);
  const words = {
    kind: t(`codelists.securityKinds.${kind}`),
    number,
    day: formatDay(expiresOn, locale),
    days: t('common.days.count', { count: Math.abs(left) }),
  };
  return (
    <Row
      subject={
        <a
          href={contractPath(projectCode, packageCode, contractId)}
          className="hover:text-accent hover:underline"
        >
          {t('work.security', words)}
        </a>
      }
      place={`${projectCode} · ${packageCode} · ${packageName}`}
      need={t(left < 0 ? 'work.securityExpired' : 'work.securityExpires', words)}
      standing={left < 0 ? 'offTrack' : 'watch'}
    >
      <LinkButton to={securityExtensionPath([projectCode, packageCode, contractId], security.id)}>
        {t('work.extend')}
      </LinkButton>
    </Row>
  );
}

function NeedSentence({ need }: { need: PackageNeed }) {
  const { t, locale } = useWords();
  switch (need.kind) {
    case 'milestoneOverdue': {
      const { role, name, dueOn } = need.first;
      return (
        <>
          {t('work.milestoneOverdue', {
            item: name ?? t(`codelists.scheduleItemRoles.${role}`),
            days: t('common.days.count', { count: need.days }),
            day: formatDay(dueOn, locale),
          })}
          {need.others === 0 ? null : ` ${t('work.otherMilestones', { count: need.others })}`}
        </>
      );
    }
    case 'stale':
      return t('work.stale', { days: t('common.days.count', { count: need.days }) });
    case 'ready':
      return t('work.ready', { status: t(`codelists.packageStatuses.${need.to}`) });
    case 'reportDue':
      return t('work.reportDue', { when: formatDaysAway(need.inDays, t) });
  }
}

type RowProps = {
  subject: ReactNode;
  place: string;
  need: ReactNode;
  standing: 'offTrack' | 'watch' | 'onTrack';
  children: ReactNode;
};

function Row({ subject, place, need, standing, children }: RowProps) {
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-2 border-t py-3 sm:grid-cols-[auto_minmax(0,1fr)_auto]">
      <StandingMark standing={standing} />
      <div className="min-w-0">
        <p className="font-semibold">{subject}</p>
        <div>{need}</div>
        <p className="text-muted line-clamp-1 text-sm" title={place}>
          {place}
        </p>
      </div>
      <div className="col-start-2 sm:col-start-3">{children}</div>
    </li>
  );
}
