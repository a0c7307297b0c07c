import type { Definition } from '#app/components/definition-list.tsx';
import { projectGroups, projectSectors, projectStatuses } from '#app/domain/codelists.ts';
import type { Locale } from '#app/domain/codelists.ts';
import { parseDay } from '#app/domain/day.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';

import { type ProjectFieldName, projectFieldNames } from './project-field-names.ts';

type Fields = Readonly<Partial<Record<ProjectFieldName, unknown>>>;

/** A project's fields in words, as they are recorded or as somebody typed them; what is empty is left out. */
export function projectDefinitions(fields: Fields, t: Translate, locale: Locale): Definition[] {
  return projectFieldNames.flatMap((name) => {
    const value = fields[name];
    if (typeof value !== 'string' || value === '') return [];
    return [{ term: fieldTitle(name, t), description: valueWords(name, value, t, locale) }];
  });
}

function fieldTitle(name: ProjectFieldName, t: Translate): string {
  switch (name) {
    case 'sector':
      return t('projects.sector');
    case 'group':
      return t('projects.group');
    case 'status':
      return t('projects.page.about.status');
    case 'owner':
      return t('projects.page.about.owner');
    case 'managingUnit':
      return t('projects.page.about.managingUnit');
    default:
      return t(`projects.form.${name}`);
  }
}

function valueWords(name: ProjectFieldName, value: string, t: Translate, locale: Locale): string {
  const sector = name === 'sector' ? projectSectors.find((code) => code === value) : undefined;
  if (sector !== undefined) return t(`codelists.projectSectors.${sector}`);
  const status = name === 'status' ? projectStatuses.find((code) => code === value) : undefined;
  if (status !== undefined) return t(`codelists.projectStatuses.${status}`);
  const group = name === 'group' ? projectGroups.find((code) => code === value) : undefined;
  if (group !== undefined) return t(`codelists.projectGroups.${group}`);
  const day = name.endsWith('On') ? parseDay(value) : null;
  return day === null ? value : formatDay(day, locale);
}
