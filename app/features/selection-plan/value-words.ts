import type { Definition } from '#app/components/definition-list.tsx';
import {
  contractTypes,
  fundingSources,
  planParts,
  procurementCategories,
  procurementMethods,
  procurementProcedures,
} from '#app/domain/codelists.ts';
import type { Locale } from '#app/domain/codelists.ts';
import { vnd } from '#app/domain/money.ts';
import { parsePlanStart } from '#app/domain/plan-start.ts';
import type { PlanValue } from '#app/domain/selection-plan.ts';
import { formatCount, formatMoneyExact, formatShare } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { startWords } from '#app/i18n/plan-start-words.ts';

import { type PackageFieldName, packageFieldNames } from './field-names.ts';

/** A value of the plan in words; a dash where nothing is said. */
export function valueWords(field: string, value: PlanValue, t: Translate, locale: Locale): string {
  if (value === null || value === '') return t('common.none');
  if (typeof value === 'boolean') return t(value ? 'selectionPlan.yes' : 'selectionPlan.no');
  if (typeof value === 'number') return figureWords(field, value, t, locale);
  if (field === 'selectionStart') {
    const start = parsePlanStart(value);
    return start === null ? value : startWords(start, t, locale);
  }
  return codeWords(field, value, t) ?? value;
}

/** A package's fields in words, as they are recorded or as somebody typed them; what is empty is left out. */
export function packageDefinitions(
  fields: Readonly<Partial<Record<PackageFieldName, unknown>>>,
  t: Translate,
  locale: Locale,
): Definition[] {
  return packageFieldNames.flatMap((name) => {
    const value = fields[name];
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
    if (value === '') return [];
    return [{ term: t(`selectionPlan.fields.${name}`), description: typedWords(name, value, t, locale) }];
  });
}

function typedWords(
  name: PackageFieldName,
  value: string | number | boolean,
  t: Translate,
  locale: Locale,
): string {
  if (name.startsWith('is') && (value === 'yes' || value === 'no')) return t(`selectionPlan.${value}`);
  return valueWords(name, value, t, locale);
}

function figureWords(field: string, value: number, t: Translate, locale: Locale): string {
  if (field === 'price') return formatMoneyExact(vnd(value), locale);
  if (field === 'purchaseOption') return formatShare(value, locale);
  if (field.endsWith('Days')) return t('common.days.count', { count: value });
  return formatCount(value, locale);
}

function codeWords(field: string, value: string, t: Translate): string | undefined {
  const part = field === 'part' ? planParts.find((code) => code === value) : undefined;
  if (part !== undefined) return t(`codelists.planParts.${part}`);
  const source = field === 'fundingSource' ? fundingSources.find((code) => code === value) : undefined;
  if (source !== undefined) return t(`codelists.fundingSources.${source}`);
  const category = field === 'category' ? procurementCategories.find((code) => code === value) : undefined;
  if (category !== undefined) return t(`codelists.procurementCategories.${category}`);
  const method = field === 'method' ? procurementMethods.find((code) => code === value) : undefined;
  if (method !== undefined) return t(`codelists.procurementMethods.${method}`);
  const procedure = field === 'procedure' ? procurementProcedures.find((code) => code === value) : undefined;
  if (procedure !== undefined) return t(`codelists.procurementProcedures.${procedure}`);
  const contract = field === 'contractType' ? contractTypes.find((code) => code === value) : undefined;
  return contract === undefined ? undefined : t(`codelists.contractTypes.${contract}`);
}
