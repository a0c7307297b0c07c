import type { ReactNode } from 'react';

import { Badge } from '#app/components/badge.tsx';
import { Card } from '#app/components/card.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { type Definition, DefinitionList } from '#app/components/definition-list.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import type { Day } from '#app/domain/day.ts';
import { formatDay, formatLateness } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { ProjectPage } from './find-project.server.ts';

type Project = ProjectPage['project'];

/** How the project stands in time, and what it is. */
export function ProjectAbout({ project }: { project: Project }) {
  const { t, locale } = useWords();
  const { position, approvedStartOn, approvedFinishOn, owner, programme, group, objective } = project;
  const items: readonly (Definition | null)[] = [
    {
      term: t('projects.page.about.standing'),
      description: position ? (
        <Badge tone={position.standing}>{t(`codelists.standings.${position.standing}`)}</Badge>
      ) : null,
    },
    {
      term: t('projects.page.about.status'),
      description:
        project.status === null
          ? t('projects.page.about.unknown')
          : t(`codelists.projectStatuses.${project.status}`),
    },
    position?.finishOn
      ? { term: t('projects.page.about.finish'), description: <DayText day={position.finishOn} /> }
      : null,
    {
      term: t('projects.page.delay.approved'),
      description: (
        <Delay days={position?.delayDays ?? null} plannedOn={position?.approvedFinishOn ?? null} />
      ),
    },
    {
      term: t('projects.page.delay.original'),
      description: (
        <Delay days={position?.originalDelayDays ?? null} plannedOn={position?.originalFinishOn ?? null} />
      ),
    },
    position?.nextItemOn && project.nextRole
      ? {
          term: t('projects.page.about.next'),
          description: (
            <>
              {project.nextName ?? t(`codelists.scheduleItemRoles.${project.nextRole}`)},{' '}
              <DayText day={position.nextItemOn} />
            </>
          ),
        }
      : null,
    approvedStartOn || approvedFinishOn
      ? {
          term: t('projects.page.about.period'),
          description: t('projects.page.about.from', {
            start:
              approvedStartOn === null
                ? t('projects.page.about.unknown')
                : formatDay(approvedStartOn, locale),
            finish:
              approvedFinishOn === null
                ? t('projects.page.about.unknown')
                : formatDay(approvedFinishOn, locale),
          }),
        }
      : null,
    owner === null
      ? null
      : {
          term: t('projects.page.about.owner'),
          description: <Marked illustrative={project.ownerIllustrative === true}>{owner}</Marked>,
        },
    project.managingUnit === null
      ? null
      : { term: t('projects.page.about.managingUnit'), description: project.managingUnit },
    programme === null ? null : { term: t('projects.page.about.programme'), description: programme },
    {
      term: t('projects.page.about.place'),
      description: [project.commune, project.province].filter(Boolean).join(', '),
    },
    {
      term: t('projects.page.about.kind'),
      description:
        [
          project.sector === null ? null : t(`codelists.projectSectors.${project.sector}`),
          group === null ? null : t(`codelists.projectGroups.${group}`),
        ]
          .filter(Boolean)
          .join(', ') || t('projects.page.about.unknown'),
    },
    objective === null ? null : { term: t('projects.page.about.objective'), description: objective },
  ];
  return (
    <Card title={t('projects.page.about.title')}>
      <DefinitionList items={items.filter((item) => item !== null)} />
    </Card>
  );
}

/** How far the expected finish lies from a plan's, with the plan's own day. */
function Delay({ days, plannedOn }: { days: number | null; plannedOn: Day | null }) {
  const { t, locale } = useWords();
  if (plannedOn === null) return <span className="text-muted">{t('projects.page.delay.none')}</span>;
  if (days === null) return <DayText day={plannedOn} />;
  return (
    <span className={days > 0 ? 'text-off-ink font-medium' : undefined}>
      {t('projects.page.delay.planned', {
        lateness: formatLateness(days, t),
        day: formatDay(plannedOn, locale),
      })}
    </span>
  );
}

function Marked({ illustrative, children }: { illustrative: boolean; children: ReactNode }) {
  return (
    <>
      {children} {illustrative ? <IllustrativeMark /> : null}
    </>
  );
}
