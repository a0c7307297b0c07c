import type { Day } from '#app/domain/day.ts';
import type { ProjectSubject } from '#app/domain/permissions.ts';
import { recordEvents, type Trace } from '#db/audit.server.ts';
import { keepParties } from '#db/contract-parties.server.ts';
import { appendContract } from '#db/contracts.server.ts';
import { letOthersIn } from '#db/let-others-in.ts';
import { useOverride } from '#db/overrides.server.ts';
import { appendPackages, appendPriceChange, changeRow, foldedNameOf } from '#db/package-row.server.ts';
import { appendReport } from '#db/progress-reports.server.ts';
import type { Writer } from '#db/reader.ts';
import { appendRelease, appendSecurity } from '#db/securities.server.ts';

import type { WorkbookDeeds } from './workbook-state.ts';

type Around = {
  readonly project: ProjectSubject;
  readonly today: Day;
  readonly trace: Trace;
  readonly report: (done: number) => void;
};
type Event = Parameters<typeof recordEvents>[2][number];

/** So many records go between two looks at who else waits. */
const batch = 250;

/** How many records there are to write. */
export function countDeeds(deeds: WorkbookDeeds): number {
  return Object.values(deeds).reduce((sum, { length }) => sum + length, 0);
}

/** Writes what a plan comes to, in the order in which the records rest on each other; each leaves the event that its form leaves. */
export async function writeDeeds(tx: Writer, deeds: WorkbookDeeds, around: Around): Promise<void> {
  const { trace, report, today } = around;
  let done = 0;
  const { projectId, ownerId: procuringEntityId } = around.project;
  async function each<Deed>(all: readonly Deed[], write: (some: readonly Deed[]) => Promise<Event[]>) {
    for (let start = 0; start < all.length; start += batch) {
      const some = all.slice(start, start + batch);
      await recordEvents(tx, trace, await write(some));
      done += some.length;
      report(done);
      await letOthersIn(tx);
    }
  }
  async function eachAlone<Deed>(all: readonly Deed[], write: (deed: Deed) => Promise<Event>) {
    await each(all, async (some) => {
      const events = [];
      for (const deed of some) events.push(await write(deed));
      return events;
    });
  }

  report(0);
  await each(deeds.packages, (some) =>
    appendPackages(
      tx,
      some.map((made) => ({ ...made, projectId, procuringEntityId })),
      { today, trace },
    ),
  );
  const rows = new Map(deeds.prices.map(({ row }) => [row.id, row]));
  await eachAlone(deeds.edits, async ({ row, columns, changes }) => {
    const foldedName = foldedNameOf(row.code, columns.name);
    rows.set(row.id, await changeRow(tx, row, { ...columns, foldedName }));
    return { event: 'package.planChanged', subjectKind: 'package', subjectId: row.id, changes };
  });
  await eachAlone(deeds.prices, ({ row, decision }) =>
    appendPriceChange(tx, rows.get(row.id) ?? row, decision, trace),
  );
  await eachAlone(deeds.contracts, async ({ override, parties, ...contract }) => {
    if (override !== null) await useOverride(tx, override.id, contract.id, trace);
    const documentNumber = override?.documentNumber ?? null;
    return appendContract(tx, { ...contract, documentNumber }, await keepParties(tx, parties), trace);
  });
  await eachAlone(deeds.securities, ({ terms, extended, ...security }) =>
    appendSecurity(tx, { ...security, ...terms }, extended, trace),
  );
  await eachAlone(deeds.releases, ({ releasedOn, ...security }) =>
    appendRelease(tx, security, { releasedOn, note: null }, trace),
  );
  await eachAlone(deeds.reports, ({ packageId, report: said, lastReport }) =>
    appendReport(tx, packageId, said, lastReport, trace),
  );
}
