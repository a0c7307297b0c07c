import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DayField } from '#app/components/day-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { SuggestField } from '#app/components/suggest-field.tsx';
import { TextAreaField } from '#app/components/text-area-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { projectGroups, projectSectors, projectStatuses } from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { ProjectChoices, ProjectForm as KnownProject } from './find-project-form.server.ts';
import { GroupHint } from './group-hint.tsx';
import { projectFieldNames } from './project-field-names.ts';
import type { ProjectFields } from './schemas.ts';

type ProjectFormProps = {
  action: string;
  /** Null for a project that is being made. */
  project: KnownProject | null;
  choices: ProjectChoices;
  /** Where a new project may lie. */
  provinces?: readonly { code: string; name: string }[];
  reply: SubmissionResult<string[]> | undefined;
};

/** What is said of a project: names, group and stage, approved time, units. */
export function ProjectForm({ action, project, choices, provinces = [], reply }: ProjectFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<ProjectFields>({
    id: 'project',
    lastResult: reply,
    defaultValue: project === null ? {} : typedProject(project),
  });
  const { code, provinceCode } = fields;
  const unit = { suggestions: choices.units, maxLength: 300, hint: t('projects.form.unitHint') };
  return (
    <Form method="post" action={action} {...getFormProps(form)} className="grid max-w-4xl gap-4">
      <ErrorSummary
        errors={formErrors(form, [code, provinceCode, ...projectFieldNames.map((name) => fields[name])])}
      />
      <Card title={t('projects.form.what')}>
        <FormGrid>
          {project === null ? (
            <>
              <TextField
                {...fieldProps(code)}
                label={t('projects.form.code')}
                hint={t('projects.form.codeHint')}
                required
                maxLength={60}
                autoComplete="off"
                spellCheck={false}
              />
              <SelectField
                {...fieldProps(provinceCode)}
                label={t('projects.province')}
                required
                options={provinces.map(({ code: value, name: label }) => ({ value, label }))}
              />
            </>
          ) : (
            <input type="hidden" name="version" value={project.version} />
          )}
          <TextField
            {...fieldProps(fields.nameVi)}
            label={t('projects.form.nameVi')}
            required
            maxLength={300}
            className="sm:col-span-2"
          />
          <TextField
            {...fieldProps(fields.nameEn)}
            label={t('projects.form.nameEn')}
            hint={t('projects.form.nameEnHint')}
            maxLength={300}
            className="sm:col-span-2"
          />
          <SelectField
            {...fieldProps(fields.sector)}
            label={t('projects.sector')}
            placeholder={t('projects.page.about.unknown')}
            options={projectSectors.map((value) => ({
              value,
              label: t(`codelists.projectSectors.${value}`),
            }))}
          />
          <SelectField
            {...fieldProps(fields.status)}
            label={t('projects.page.about.status')}
            placeholder={t('projects.page.about.unknown')}
            options={projectStatuses.map((value) => ({
              value,
              label: t(`codelists.projectStatuses.${value}`),
            }))}
          />
          <SelectField
            {...fieldProps(fields.group)}
            label={t('projects.group')}
            placeholder={t('projects.page.about.unknown')}
            options={projectGroups.map((value) => ({ value, label: t(`codelists.projectGroups.${value}`) }))}
            hint={
              <GroupHint
                thresholds={choices.thresholds}
                totalInvestment={project?.totalInvestment ?? null}
                group={project?.group ?? null}
              />
            }
          />
        </FormGrid>
      </Card>
      <Card title={t('projects.form.who')}>
        <FormGrid>
          <DayField {...fieldProps(fields.approvedStartOn)} label={t('projects.form.approvedStartOn')} />
          <DayField {...fieldProps(fields.approvedFinishOn)} label={t('projects.form.approvedFinishOn')} />
          <SuggestField {...fieldProps(fields.owner)} label={t('projects.page.about.owner')} {...unit} />
          <SuggestField
            {...fieldProps(fields.managingUnit)}
            label={t('projects.page.about.managingUnit')}
            {...unit}
          />
        </FormGrid>
      </Card>
      <Card title={t('projects.page.about.objective')}>
        <div className="grid gap-4">
          <TextAreaField
            {...fieldProps(fields.objectiveVi)}
            label={t('projects.form.objectiveVi')}
            maxLength={2000}
          />
          <TextAreaField
            {...fieldProps(fields.objectiveEn)}
            label={t('projects.form.objectiveEn')}
            maxLength={2000}
          />
        </div>
      </Card>
      <FormActions>
        <Button tone="primary">{t(project === null ? 'projects.form.create' : 'projects.form.save')}</Button>
      </FormActions>
    </Form>
  );
}

/** A project as it would be typed. */
function typedProject(project: KnownProject): ProjectFields {
  return Object.fromEntries(
    projectFieldNames.flatMap((name) => {
      const value = project[name];
      return value === null ? [] : [[name, value]];
    }),
  );
}
