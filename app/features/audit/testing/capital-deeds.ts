import { v7 as uuidv7 } from 'uuid';

import { day } from '#app/domain/day.ts';
import { noMoney, vnd } from '#app/domain/money.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { monthsOfCapital } from '#app/domain/monthly-plan.ts';

import { recordCapitalDecision } from '../../capital-plans/record-capital-decision.server.ts';
import { recordMediumTerm } from '../../capital-plans/record-medium-term.server.ts';
import { recordMonthlyPlan } from '../../capital-plans/record-monthly-plan.server.ts';
import { recordCeiling } from '../../province-ceilings/record-ceiling.server.ts';
import type { contextFor, Deed } from './deed.ts';
import type { Workplace } from './workplace.ts';

/** What a finance officer decides about the capital of a year and plans of it, after the committee has said what the province may assign; the other project is the one that was made by hand. */
export function capitalDeeds(
  { project, financeOfficer, committee }: Workplace,
  as: (actor: Actor) => ReturnType<typeof contextFor>,
): readonly Deed[] {
  const { code } = project;
  const decided = {
    capitalYear: 2025,
    fundingSource: 'provincialBudget',
    decisionNumber: '21/QĐ-UBND',
    decidedOn: day('2025-10-30'),
  } as const;
  const deed = (name: string, act: (actor: Actor) => Promise<unknown>): Deed => ({
    name,
    act: (actor = financeOfficer) => act(actor),
  });
  return [
    {
      name: 'recordCeiling',
      act: (actor = committee) =>
        recordCeiling(as(actor), {
          id: uuidv7(),
          provinceCode: project.provinceCode,
          act: 'increased',
          amount: vnd(500_000_000_000_000),
          ...decided,
        }),
    },
    deed('recordCapitalDecision', (actor) =>
      recordCapitalDecision(as(actor), code, {
        id: uuidv7(),
        act: 'increased',
        amount: vnd(2_000_000_000),
        otherProject: null,
        ...decided,
      }),
    ),
    deed('recordCapitalDecision between two projects', (actor) =>
      recordCapitalDecision(as(actor), code, {
        id: uuidv7(),
        act: 'reallocated',
        amount: vnd(1_000_000_000),
        otherProject: 'DL-TTDL',
        ...decided,
      }),
    ),
    deed('recordMediumTerm', (actor) =>
      recordMediumTerm(as(actor), code, {
        id: uuidv7(),
        act: 'assigned',
        fromYear: 2021,
        fundingSource: 'provincialBudget',
        amount: vnd(60_000_000_000),
        decisionNumber: '9/NQ-HĐND',
        decidedOn: day('2025-01-20'),
      }),
    ),
    deed('recordMonthlyPlan', (actor) =>
      recordMonthlyPlan(
        as(actor),
        { projectCode: code, year: 2025 },
        {
          version: 0,
          amounts: monthsOfCapital(2025).map((_, index) => (index === 9 ? vnd(5_000_000_000) : noMoney)),
        },
      ),
    ),
  ];
}
