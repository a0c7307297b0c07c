import { validate as isUuid } from 'uuid';

import { type RiskRuleCode, riskRuleCodes, type Severity, severities } from '#app/domain/codelists.ts';
import { type Day, parseDay } from '#app/domain/day.ts';

/** The last flag of the page before. */
export type FlagCursor = { severity: Severity; raisedOn: Day; id: string };

/** The last unanswered rule of the page before. */
export type UnansweredCursor = { ruleCode: RiskRuleCode; subjectKey: string };

/** `?after=red.2025-10-13.…`; null begins with the first. */
export function flagCursorOf(params: URLSearchParams): FlagCursor | null {
  const [severityText, dayText = '', id = ''] = (params.get('after') ?? '').split('.');
  const severity = severities.find((code) => code === severityText);
  const raisedOn = parseDay(dayText);
  return severity === undefined || raisedOn === null || !isUuid(id) ? null : { severity, raisedOn, id };
}

export function flagCursorText({ severity, raisedOn, id }: FlagCursor): string {
  return `${severity}.${raisedOn}.${id}`;
}

/** `?after=S1.…`; null begins with the first. */
export function unansweredCursorOf(params: URLSearchParams): UnansweredCursor | null {
  const [ruleText, subjectKey] = (params.get('after') ?? '').split('.');
  const ruleCode = riskRuleCodes.find((code) => code === ruleText);
  return ruleCode === undefined || subjectKey === undefined ? null : { ruleCode, subjectKey };
}

export function unansweredCursorText({ ruleCode, subjectKey }: UnansweredCursor): string {
  return `${ruleCode}.${subjectKey}`;
}
