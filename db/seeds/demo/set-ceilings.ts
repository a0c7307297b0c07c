import type { FundingSource } from '#app/domain/codelists.ts';
import { type Day, day } from '#app/domain/day.ts';
import { checkCeiling } from '#app/domain/province-ceiling.ts';
import { noMoney } from '#app/domain/money.ts';
import { refuse } from '#app/domain/violation.ts';
import { readProvinceLine } from '../../province-ceilings.server.ts';
import { seedId } from './seed-id.ts';
import type { Happening, Stage } from './stage.ts';
import { castId } from './stage.ts';
import { million } from './story.ts';

type Ceiling = readonly [
  provinceCode: string,
  on: string,
  year: number,
  source: FundingSource,
  millions: number,
];

/** What the provinces' councils let be assigned to digital infrastructure, before the first project of the year was. */
const ceilings: readonly Ceiling[] = [
  ['66', '2023-12-11', 2024, 'centralBudget', 26_000],
  ['66', '2023-12-11', 2024, 'provincialBudget', 55_000],
  ['66', '2024-12-10', 2025, 'centralBudget', 95_000],
  ['66', '2024-12-10', 2025, 'provincialBudget', 180_000],
  ['66', '2025-07-18', 2025, 'provincialBudget', 15_000],
  ['68', '2024-12-11', 2025, 'provincialBudget', 45_000],
];

/** The decisions about the ceilings of these provinces, as far as they had come on the demo's day. */
export function ceilingsOf(provinceCodes: readonly string[], today: Day): readonly Happening[] {
  return ceilings
    .filter(([provinceCode, on]) => provinceCodes.includes(provinceCode) && day(on) <= today)
    .map((ceiling): Happening => {
      const [provinceCode, on, year, source] = ceiling;
      return {
        on: day(on),
        rank: 'decision',
        title: `ceiling ${year} ${source} of ${provinceCode}`,
        play: (stage) => setCeiling(stage, ceiling),
      };
    });
}

async function setCeiling(
  { tx, on, at }: Stage,
  [provinceCode, , capitalYear, fundingSource, millions]: Ceiling,
) {
  const request = {
    capitalYear,
    fundingSource,
    amount: million(millions),
    decisionNumber: `${on.slice(5, 7)}${on.slice(8)}/NQ-HĐND`,
    decidedOn: on,
  };
  const line = await readProvinceLine(tx, provinceCode, request);
  refuse(checkCeiling(request, { ...line, today: on, ceilingsOfAll: noMoney }));
  await tx.insert(tx.t.provinceCeilings).values({
    id: seedId(`ceiling/${provinceCode}/${capitalYear}/${fundingSource}/${on}`, at),
    provinceCode,
    ...request,
    illustrative: true,
    recordedBy: castId('person', 'committee'),
    recordedAt: at,
  });
}
