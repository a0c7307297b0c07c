import type { Day } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { TimelineRow, TimelineSpan } from '#app/components/timeline/rows.ts';
import { formatDay, formatLateness } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import type { Locale } from '#app/domain/codelists.ts';
import { packagePath, projectPath } from '#app/platform/paths.ts';

import type { PackageBar, ProjectBar, TimelineBars } from './queries.server.ts';

/** The lines of the timeline: each project directly above its packages. */
export function timelineRowsOf(
  { projects, packages, links }: Omit<TimelineBars, 'hasMore'>,
  t: Translate,
  locale: Locale,
): TimelineRow[] {
  const byProject = groupBy(packages, ({ projectId }) => projectId);
  const driven = groupBy(
    packages.filter(({ drivenById, delayDays }) => drivenById !== null && (delayDays ?? 0) > 0),
    ({ drivenById }) => drivenById,
  );
  const linksTo = groupBy(links, ({ to }) => to);
  const codes = new Map(packages.map(({ id, code }) => [id, code]));
  return projects.flatMap((project) => [
    ...rowOf(project, {
      level: 'project',
      label: project.name,
      href: projectPath(project.code),
      milestones: [],
      critical: false,
      after: [],
      summary: latenessOf(project, t),
    }),
    ...(byProject.get(project.id) ?? []).flatMap((bar) =>
      rowOf(bar, {
        level: 'package',
        label: `${bar.code} · ${bar.name}`,
        href: packagePath(project.code, bar.code),
        milestones: bar.milestones.map(({ role, name, on, done }) => ({
          on,
          done,
          label: name ?? t(`codelists.scheduleItemRoles.${role}`),
        })),
        critical: bar.critical,
        after: linksTo.get(bar.id)?.map(({ from }) => from) ?? [],
        summary: [
          latenessOf(bar, t),
          bar.critical ? t('timeline.onCriticalPath') : null,
          bar.drivenById === null ? null : t('timeline.drivenBy', { code: codes.get(bar.drivenById) ?? '' }),
          driven.has(bar.id)
            ? t('timeline.drives', {
                codes:
                  driven
                    .get(bar.id)
                    ?.map(({ code }) => code)
                    .join(', ') ?? '',
              })
            : null,
          bar.finishOn === null ? null : t('timeline.finishes', { day: formatDay(bar.finishOn, locale) }),
        ]
          .filter((part) => part !== null)
          .join(' · '),
      }),
    ),
  ]);
}

type OwnParts = Pick<
  TimelineRow,
  'level' | 'label' | 'href' | 'milestones' | 'critical' | 'after' | 'summary'
>;

function rowOf(bar: ProjectBar | PackageBar, parts: OwnParts): TimelineRow[] {
  const span = spanOf(bar.startOn, bar.finishOn);
  if (span === null) return [];
  return [
    {
      id: bar.id,
      standing: bar.standing,
      span,
      progress: (bar.physical ?? 0) / 100,
      original: spanOf(bar.originalStartOn, bar.originalFinishOn),
      approved: spanOf(bar.approvedStartOn, bar.approvedFinishOn),
      ...parts,
    },
  ];
}

function spanOf(startOn: Day | null, finishOn: Day | null): TimelineSpan | null {
  return startOn === null || finishOn === null ? null : { startOn, finishOn };
}

function latenessOf({ delayDays, originalDelayDays }: ProjectBar | PackageBar, t: Translate): string {
  if (delayDays === null) return t('timeline.noPlan');
  const approved = t('timeline.againstApproved', { lateness: formatLateness(delayDays, t) });
  return originalDelayDays === null || originalDelayDays === delayDays
    ? approved
    : `${approved}, ${t('timeline.againstOriginal', { lateness: formatLateness(originalDelayDays, t) })}`;
}
