import type { FieldMetadata } from '@conform-to/react';

import { fieldProps } from '#app/components/field-props.ts';
import { DayField } from '#app/components/day-field.tsx';
import { FormGrid } from '#app/components/form-layout.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { TickField } from '#app/components/tick-field.tsx';
import type { PackageStatus, TransitionFact } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { missingMilestones } from '#app/domain/it-milestones.ts';
import { factsRequiredFor } from '#app/domain/package-transition.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { milestonePath } from '#app/platform/paths.ts';

import type { PackageHistory } from './find-package-history.server.ts';

/** What a step states in fields of its own; the reason is the form's note. */
type StatedFact = Exclude<TransitionFact, 'note'>;

type NextStepFieldsProps = {
  next: readonly PackageStatus[];
  history: PackageHistory;
  today: Day;
  fields: Readonly<Record<StatedFact | 'to' | 'isNewSupplier', FieldMetadata<string | undefined>>>;
  /** Of a contract that a correction left on record. */
  contractNumber: string | undefined;
};

/** The steps a package may take, each with the fields it needs; style alone hides those of the steps not chosen. */
export function NextStepFields({ next, history, today, fields, contractNumber }: NextStepFieldsProps) {
  const { t } = useWords();
  const { id, errors = [], initialValue } = fields.to;
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={errors.length > 0 ? `${id}-error` : undefined}>
      <legend className="mb-1 text-sm font-medium">{t('packages.move.next')}</legend>
      <div className="grid gap-2">
        {next.map((status) => (
          <div key={status} className="choice rounded-md border">
            <StepLabel status={status} isIt={history.isIt} isChosen={status === initialValue} />
            <MissingMilestones status={status} history={history} today={today} />
            <StepFacts status={status} fields={fields} contractNumber={contractNumber} />
          </div>
        ))}
      </div>
      {errors.length > 0 ? (
        <ul id={`${id}-error`} className="text-off-ink mt-1 text-sm font-medium">
          {errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      ) : null}
    </fieldset>
  );
}

type StepLabelProps = { status: PackageStatus; isIt: boolean; isChosen: boolean };

function StepLabel({ status, isIt, isChosen }: StepLabelProps) {
  const { t } = useWords();
  return (
    <label className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 px-3 py-2">
      <input
        type="radio"
        name="to"
        value={status}
        defaultChecked={isChosen}
        className="accent-accent mt-0.5 size-4"
      />
      <span className="font-medium">{t(`codelists.packageStatuses.${status}`)}</span>
      <span className="text-muted col-start-2 text-sm">{needsOf(status, isIt, t)}</span>
    </label>
  );
}

/** Acceptance rests on what was reported and done before, not on a fact of its own. */
function needsOf(status: PackageStatus, isIt: boolean, t: Translate): string {
  if (status === 'trialRun') return t('packages.move.needsApproval');
  if (status === 'accepted') return t(isIt ? 'packages.move.needsAllAndTrial' : 'packages.move.needsAll');
  const facts = factsRequiredFor(status).map((fact) => t(`codelists.transitionFacts.${fact}`));
  return facts.length === 0
    ? t('packages.move.needsNothing')
    : t('packages.move.needs', { facts: facts.join(', ') });
}

type MissingMilestonesProps = {
  status: PackageStatus;
  history: PackageHistory;
  today: Day;
};

/** What the step would be refused for, each with the way to record it. */
function MissingMilestones({ status, history, today }: MissingMilestonesProps) {
  const { t } = useWords();
  const { milestones, project, code, isIt } = history;
  const reached = milestones.flatMap(({ milestone, doneOn }) =>
    doneOn === null ? [] : [{ milestone, on: doneOn }],
  );
  const missing = isIt ? missingMilestones(status, today, reached) : [];
  if (missing.length === 0) return null;
  return (
    <p className="text-off-ink px-3 pb-2 text-sm">
      {t('packages.move.missingMilestones')}{' '}
      {missing.map((milestone, index) => (
        <span key={milestone}>
          {index === 0 ? null : ', '}
          <a href={milestonePath(project.code, code, milestone)} className="underline">
            {t(`codelists.scheduleItemRoles.${milestone}`)}
          </a>
        </span>
      ))}
    </p>
  );
}

type StepFactsProps = Pick<NextStepFieldsProps, 'fields' | 'contractNumber'> & { status: PackageStatus };

function StepFacts({ status, fields, contractNumber }: StepFactsProps) {
  const { t } = useWords();
  const facts = factsRequiredFor(status).filter((fact) => fact !== 'note');
  if (facts.length === 0) return null;
  return (
    <div className="choice-facts px-3 pt-1 pb-3">
      <FormGrid>
        {facts.map((fact) => (
          <FactField key={fact} fact={fact} field={fields[fact]} />
        ))}
      </FormGrid>
      {status === 'awarded' && asksWhetherNew(fields) ? (
        <div className="mt-2">
          <TickField
            name={fields.isNewSupplier.name}
            label={t('packages.move.isNewSupplier')}
            defaultChecked={fields.isNewSupplier.initialValue === 'on'}
          />
        </div>
      ) : null}
      {status === 'contracted' && contractNumber !== undefined ? (
        <p className="text-muted mt-2 text-sm">
          {t('packages.move.amendmentHint', { number: contractNumber })}
        </p>
      ) : null}
    </div>
  );
}

/** Once a name was refused for being like another, or whoever typed it has said that it is not. */
function asksWhetherNew({ supplierName, isNewSupplier }: NextStepFieldsProps['fields']): boolean {
  return (supplierName.errors ?? []).length > 0 || isNewSupplier.initialValue === 'on';
}

const factKinds: Readonly<Record<StatedFact, 'line' | 'day' | 'money'>> = {
  noticeNumber: 'line',
  closingOn: 'day',
  supplierName: 'line',
  awardPrice: 'money',
  decisionNumber: 'line',
  contractNumber: 'line',
  signedOn: 'day',
  contractValue: 'money',
  finishOn: 'day',
  settlementValue: 'money',
};

function FactField({ fact, field }: { fact: StatedFact; field: FieldMetadata<string | undefined> }) {
  const { t } = useWords();
  const props = { ...fieldProps(field), label: t(`packages.move.fields.${fact}`), required: true };
  if (factKinds[fact] === 'day') return <DayField {...props} />;
  if (factKinds[fact] === 'money') return <MoneyField {...props} hint={t('packages.move.moneyHint')} />;
  return <TextField {...props} autoComplete="off" />;
}
