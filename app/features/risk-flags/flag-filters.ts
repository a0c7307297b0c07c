import {
  type FlagState,
  flagStates,
  type RiskRuleCode,
  riskRuleCodes,
  type Severity,
  severities,
} from '#app/domain/codelists.ts';
import { type Day, parseDay } from '#app/domain/day.ts';
import { codeIn } from '#app/platform/search-params.ts';

/** Which flags are looked at, as the query string says it; the open ones unless it says otherwise. */
export type FlagFilters = { rule: RiskRuleCode | null; severity: Severity | null; state: FlagState };

/** The last flag of the page before, or the last unanswered rule. */
export type FlagCursor = { severity: Severity; raisedOn: Day; id: string };
export type UnansweredCursor = { rule: RiskRuleCode; subjectKey: string };

export function flagFiltersOf(params: URLSearchParams): FlagFilters {
  return {
    rule: codeIn(params, 'rule', riskRuleCodes),
    severity: codeIn(params, 'severity', severities),
    state: codeIn(params, 'state', flagStates) ?? 'open',
  };
}

/** `?after=red.2025-10-13.…`: on the far side of that flag. */
export function flagCursorOf(params: URLSearchParams): FlagCursor | null {
  const [severityText, dayText = '', id = ''] = (params.get('after') ?? '').split('.');
  const severity = severities.find((code) => code === severityText);
  const raisedOn = parseDay(dayText);
  return severity === undefined || raisedOn === null || !/^[\da-f-]{36}$/.test(id)
    ? null
    : { severity, raisedOn, id };
}

export function flagCursorText({ severity, raisedOn, id }: FlagCursor): string {
  return `${severity}.${raisedOn}.${id}`;
}

/** `?after=S1.…`: on the far side of that rule and subject. */
export function unansweredCursorOf(params: URLSearchParams): UnansweredCursor | null {
  const [ruleText, ...subject] = (params.get('after') ?? '').split('.');
  const rule = riskRuleCodes.find((code) => code === ruleText);
  return rule === undefined ? null : { rule, subjectKey: subject.join('.') };
}

export function unansweredCursorText({ rule, subjectKey }: UnansweredCursor): string {
  return `${rule}.${subjectKey}`;
}
