import { splitDisbursed } from '../capital.ts';
import type { Day } from '../day.ts';
import { forecastDisbursement } from '../forecast.ts';
import { sumVnd, type Vnd } from '../money.ts';
import { evaluateAll } from '../risk-rules/index.ts';
import type { RuleParam } from '../risk-rules/types.ts';
import type { Judgement } from './judgement.ts';
import type { CapitalYearRecord, ProjectRecords } from './records.ts';

/** A project's capital as recorded: of the year that runs, and disbursed of every year. */
export type CapitalRecords = Pick<ProjectRecords, 'id' | 'capitalYear' | 'capital' | 'disbursed'>;

/** What the rules say about each line of a project's capital. */
export function judgeCapital(
  { id, capital }: CapitalRecords,
  ruleParams: readonly RuleParam[],
  today: Day,
): Judgement[] {
  return capital.flatMap((line) => judgeLine(id, line, ruleParams, today));
}

/** What has been disbursed in all, and of the year that runs what was assigned and disbursed. */
export function disbursedOf({ capitalYear, capital, disbursed }: CapitalRecords): {
  readonly disbursed: Vnd;
  readonly yearAssigned: Vnd;
  /** Of the year's own capital; what was carried in is drawn first and stands apart. */
  readonly yearDisbursed: Vnd;
} {
  const lines = capital.filter((line) => line.capitalYear === capitalYear);
  return {
    disbursed,
    yearAssigned: sumVnd(...lines.map(({ own }) => own)),
    yearDisbursed: sumVnd(...lines.map((line) => splitDisbursed(line, line.disbursed).fromOwn)),
  };
}

function judgeLine(
  projectId: string,
  line: CapitalYearRecord,
  ruleParams: readonly RuleParam[],
  today: Day,
): Judgement[] {
  const forecast = forecastDisbursement({
    year: line.capitalYear,
    today,
    plan: line.usable,
    disbursed: line.disbursed,
    monthly: line.monthly,
  });
  const facts = {
    projectId,
    year: line.capitalYear,
    source: line.fundingSource,
    plan: line.usable,
    disbursed: line.disbursed,
    forecast: forecast === null ? null : forecast.expected,
  };
  return evaluateAll('projectYear', facts, ruleParams, today).map(({ rule, finding }) => ({
    ruleCode: rule.code,
    scope: 'projectYear',
    subjectKey: `${projectId}:${line.capitalYear}:${line.fundingSource}`,
    packageId: null,
    contractId: null,
    finding,
  }));
}
