import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addWorkingDays, isWorkingDay, workingDaysBetween } from './calendar.ts';
import { dependencyTypes } from './codelists.ts';
import type { ComputedItem, ComputedSchedule } from './critical-path.ts';
import { computeSchedule } from './critical-path.ts';
import type { Day } from './day.ts';
import { addDays, day, daysBetween, laterOf } from './day.ts';
import type { Dependency } from './schedule-order.ts';
import type { ScheduleItem } from './schedule-placement.ts';

const today = day('2025-10-31');

const itemOf = (
  id: string,
  start: string,
  finish: string,
  change: Partial<ScheduleItem> = {},
): ScheduleItem => ({
  id,
  kind: 'activity',
  plannedStartOn: day(start),
  plannedFinishOn: day(finish),
  actualStartOn: null,
  actualFinishOn: null,
  percent: null,
  durationUnit: 'calendarDays',
  ...change,
});

const linkOf = (
  fromItemId: string,
  toItemId: string,
  type: Dependency['type'] = 'FS',
  lagDays = 0,
): Dependency => ({
  fromItemId,
  toItemId,
  type,
  lagDays,
});

function computed(items: readonly ScheduleItem[], dependencies: readonly Dependency[] = [], on: Day = today) {
  const schedule = computeSchedule({ items, dependencies, today: on });
  if (!schedule.ok) throw new RangeError(`a cycle: ${schedule.cycle.join(' → ')}`);
  const of = (id: string): ComputedItem => {
    const item = schedule.items.get(id);
    if (item === undefined) throw new RangeError(`no item ${id}`);
    return item;
  };
  return { of, finishOn: schedule.finishOn };
}

const daysOf = ({ startOn, finishOn }: ComputedItem) => [startOn, finishOn];

test('an unstarted item keeps its plan while nothing stands against it', () => {
  const { of, finishOn } = computed([itemOf('a', '2025-12-01', '2025-12-10')]);
  expect(of('a')).toEqual({
    startOn: '2025-12-01',
    finishOn: '2025-12-10',
    totalFloat: 0,
    critical: true,
    drivenBy: null,
  });
  expect(finishOn).toBe('2025-12-10');
});

test('an unstarted item past its start slips with today and keeps its duration', () => {
  const { of } = computed([itemOf('a', '2025-10-01', '2025-10-10')]);
  expect(daysOf(of('a'))).toEqual(['2025-10-31', '2025-11-09']);
});

test('what has happened stays where it happened', () => {
  const done = { actualStartOn: day('2025-09-03'), actualFinishOn: day('2025-09-20') };
  const { of } = computed([itemOf('a', '2025-10-01', '2025-10-10', done)]);
  expect(of('a')).toEqual({
    startOn: '2025-09-03',
    finishOn: '2025-09-20',
    totalFloat: null,
    critical: false,
    drivenBy: null,
  });
});

test.each<[string, number | null, string]>([
  ['without a report the plan holds until it is past', null, '2025-11-09'],
  ['half done, half of 20 days remains from today', 5_000, '2025-11-09'],
  ['hardly begun, nearly all of it remains', 1_000, '2025-11-17'],
  ['all done but not finished, it ends today at the earliest', 10_000, '2025-10-31'],
])('a started item: %s', (_why, percent, finishOn) => {
  const started = { actualStartOn: day('2025-10-21'), percent };
  const { of } = computed([itemOf('a', '2025-10-01', '2025-10-20', started)]);
  expect(daysOf(of('a'))).toEqual(['2025-10-21', finishOn]);
});

test('an unfinished item past its finish without a report ends today', () => {
  const started = { actualStartOn: day('2025-08-01') };
  const { of } = computed([itemOf('a', '2025-08-01', '2025-08-31', started)]);
  expect(of('a').finishOn).toBe(today);
});

test.each<[Dependency['type'], number, string, string]>([
  ['FS', 0, '2025-11-11', '2025-11-15'],
  ['FS', 5, '2025-11-16', '2025-11-20'],
  ['FS', -3, '2025-11-08', '2025-11-12'],
  ['SS', 0, '2025-11-03', '2025-11-07'],
  ['SS', 4, '2025-11-05', '2025-11-09'],
  ['FF', 0, '2025-11-06', '2025-11-10'],
  ['FF', 2, '2025-11-08', '2025-11-12'],
  ['SF', 0, '2025-11-03', '2025-11-07'],
  ['SF', 10, '2025-11-06', '2025-11-10'],
])(
  '%s with a lag of %i days puts five days planned for 3 to 7 November at %s to %s',
  (type, lag, start, finish) => {
    const items = [itemOf('a', '2025-11-01', '2025-11-10'), itemOf('b', '2025-11-03', '2025-11-07')];
    const { of } = computed(items, [linkOf('a', 'b', type, lag)]);
    expect(daysOf(of('b'))).toEqual([start, finish]);
    expect(of('b').drivenBy).toBe(start === '2025-11-03' ? null : 'a');
  },
);

test('a milestone happens on the day that what it waits for finishes, and what waits for it starts the day after', () => {
  const items = [
    itemOf('work', '2025-11-01', '2025-11-10'),
    itemOf('accepted', '2025-11-05', '2025-11-05', { kind: 'milestone' }),
    itemOf('handover', '2025-11-06', '2025-11-07'),
  ];
  const { of } = computed(items, [linkOf('work', 'accepted'), linkOf('accepted', 'handover')]);
  expect(daysOf(of('accepted'))).toEqual(['2025-11-10', '2025-11-10']);
  expect(daysOf(of('handover'))).toEqual(['2025-11-11', '2025-11-12']);
});

test('a late item drives the one behind it, which drives the next; the parallel one has float', () => {
  const items = [
    itemOf('site', '2025-09-01', '2025-09-30', { actualStartOn: day('2025-09-15'), percent: 5_000 }),
    itemOf('install', '2025-10-01', '2025-10-20'),
    itemOf('train', '2025-10-01', '2025-10-05'),
    itemOf('accept', '2025-10-21', '2025-10-25'),
  ];
  const { of, finishOn } = computed(items, [
    linkOf('site', 'install'),
    linkOf('site', 'train'),
    linkOf('install', 'accept'),
    linkOf('train', 'accept'),
  ]);
  expect(of('site').finishOn).toBe('2025-11-14');
  expect(of('install').drivenBy).toBe('site');
  expect(of('accept').drivenBy).toBe('install');
  expect(finishOn).toBe('2025-12-09');
  expect(['site', 'install', 'train', 'accept'].map((id) => of(id).totalFloat)).toEqual([0, 0, 15, 0]);
  expect(['site', 'install', 'train', 'accept'].map((id) => of(id).critical)).toEqual([
    true,
    true,
    false,
    true,
  ]);
});

test('working days step over weekends and Tết', () => {
  const unit = { durationUnit: 'workingDays' as const };
  const items = [
    itemOf('a', '2026-02-11', '2026-02-13', unit),
    itemOf('b', '2026-02-23', '2026-02-24', unit),
    itemOf('c', '2026-02-23', '2026-02-24', unit),
  ];
  const { of } = computed(items, [linkOf('a', 'b', 'FS', 1), linkOf('b', 'c')]);
  expect(daysOf(of('a'))).toEqual(['2026-02-11', '2026-02-13']);
  expect(daysOf(of('b'))).toEqual(['2026-02-23', '2026-02-24']);
  expect(daysOf(of('c'))).toEqual(['2026-02-25', '2026-02-26']);
  expect(of('a').totalFloat).toBe(0);
});

test('a started item no longer waits to start, but may still be held from finishing', () => {
  const items = [
    itemOf('a', '2025-11-01', '2025-11-30'),
    itemOf('b', '2025-10-01', '2025-11-05', { actualStartOn: day('2025-10-01') }),
  ];
  expect(daysOf(computed(items, [linkOf('a', 'b', 'FS')]).of('b'))).toEqual(['2025-10-01', '2025-11-05']);
  expect(daysOf(computed(items, [linkOf('a', 'b', 'FF', 2)]).of('b'))).toEqual(['2025-10-01', '2025-12-02']);
});

test('an empty schedule has no finish', () => {
  expect(computeSchedule({ items: [], dependencies: [], today })).toEqual({
    ok: true,
    items: new Map(),
    finishOn: null,
  });
});

test('a dependency on an unknown item is an error', () => {
  const items = [itemOf('a', '2025-11-01', '2025-11-02')];
  expect(() => computeSchedule({ items, dependencies: [linkOf('a', 'b')], today })).toThrow(RangeError);
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;

function generatedItems(unit: fc.Arbitrary<ScheduleItem['durationUnit']>): fc.Arbitrary<ScheduleItem[]> {
  const dates = fc.record({
    start: fc.integer({ min: -40, max: 60 }),
    length: fc.nat(25),
    begun: fc.nat(30),
    lasted: fc.nat(20),
    progress: fc.constantFrom('unstarted', 'unstarted', 'started', 'finished'),
    percent: fc.option(fc.integer({ min: 0, max: 10_000 })),
    kind: fc.constantFrom('activity' as const, 'activity' as const, 'milestone' as const),
    durationUnit: unit,
  });
  return fc.tuple(...ids.map(() => dates)).map((drawn) =>
    drawn.map(
      ({ start, length, begun, lasted, progress, percent, kind, durationUnit }, index): ScheduleItem => {
        const actualStartOn = progress === 'unstarted' ? null : addDays(today, -begun);
        const isDone = progress === 'finished' && actualStartOn !== null;
        return {
          id: ids[index] ?? '',
          kind,
          plannedStartOn: addDays(today, start),
          plannedFinishOn: addDays(today, start + length),
          actualStartOn,
          actualFinishOn: isDone ? addDays(today, Math.min(0, lasted - begun)) : null,
          percent,
          durationUnit,
        };
      },
    ),
  );
}

const pairs = fc.tuple(fc.nat(ids.length - 1), fc.nat(ids.length - 1)).filter(([from, to]) => from !== to);

function generatedLinks(forwardOnly: boolean): fc.Arbitrary<Dependency[]> {
  const link = fc
    .tuple(pairs, fc.constantFrom(...dependencyTypes), fc.integer({ min: -4, max: 12 }))
    .map(([[one, other], type, lagDays]) => {
      const [from, to] = forwardOnly && one > other ? [other, one] : [one, other];
      return linkOf(ids[from] ?? '', ids[to] ?? '', type, lagDays);
    });
  return fc.array(link, { maxLength: 12 });
}

const units = fc.constantFrom('calendarDays' as const, 'workingDays' as const);

/** The last day of an item's whole duration when it starts on `start`, by walking. */
function finishFrom(item: ScheduleItem, start: Day): Day {
  if (item.kind === 'milestone') return start;
  if (item.durationUnit === 'calendarDays') {
    return addDays(start, daysBetween(item.plannedStartOn, item.plannedFinishOn));
  }
  const duration = workingDaysBetween(addDays(item.plannedStartOn, -1), item.plannedFinishOn);
  return addWorkingDays(start, Math.max(1, duration) - 1);
}

function allows(
  { type, lagDays }: Dependency,
  from: ComputedItem,
  to: { startOn: Day; finishOn: Day },
  item: ScheduleItem,
) {
  const wait = type === 'FS' && item.kind !== 'milestone' ? lagDays + 1 : lagDays;
  const of = type === 'FS' || type === 'FF' ? from.finishOn : from.startOn;
  // A start bounds a finish by the start of its day, which is the end of the day before.
  const offset = type === 'SF' ? wait - 1 : wait;
  return daysBetween(of, type === 'FS' || type === 'SS' ? to.startOn : to.finishOn) >= offset;
}

test('every unstarted item starts on the first day that its plan, today and its predecessors allow', () => {
  fc.assert(
    fc.property(generatedItems(units), generatedLinks(true), (items, links) => {
      const { of } = computed(items, links);
      for (const item of items.filter(
        ({ actualStartOn, actualFinishOn, kind }) =>
          actualFinishOn === null && (actualStartOn === null || kind === 'milestone'),
      )) {
        const incoming = links.filter(({ toItemId }) => toItemId === item.id);
        const planned = item.kind === 'milestone' ? item.plannedFinishOn : item.plannedStartOn;
        const counts = (on: Day) =>
          item.kind === 'milestone' || item.durationUnit === 'calendarDays' || isWorkingDay(on);
        let start = laterOf(planned, today);
        const fits = () =>
          counts(start) &&
          incoming.every((link) =>
            allows(link, of(link.fromItemId), { startOn: start, finishOn: finishFrom(item, start) }, item),
          );
        while (!fits()) start = addDays(start, 1);
        expect(daysOf(of(item.id))).toEqual([start, finishFrom(item, start)]);
      }
    }),
    { numRuns: 400 },
  );
});

test('no unfinished item ends before today, and the schedule ends with its last item', () => {
  fc.assert(
    fc.property(generatedItems(units), generatedLinks(true), (items, links) => {
      const { of, finishOn } = computed(items, links);
      for (const { id, actualFinishOn } of items) {
        if (actualFinishOn === null) expect(of(id).finishOn >= today).toBe(true);
        else expect(of(id).finishOn).toBe(actualFinishOn);
      }
      expect(finishOn).toBe(
        items
          .map(({ id }) => of(id).finishOn)
          .toSorted()
          .at(-1),
      );
    }),
  );
});

test('an item can slip by its float without moving the finish, and by not one day more', () => {
  const brake = itemOf('brake', '2025-01-01', '2025-01-01', {
    actualStartOn: day('2025-01-01'),
    actualFinishOn: day('2025-01-01'),
  });
  fc.assert(
    fc.property(
      generatedItems(units),
      generatedLinks(true),
      fc.nat(ids.length - 1),
      (items, links, index) => {
        const id = ids[index] ?? '';
        const before = computed(items, links);
        const { totalFloat, startOn, finishOn } = before.of(id);
        if (totalFloat === null) return;
        const isStarted = items.some(
          (item) => item.id === id && item.kind !== 'milestone' && item.actualStartOn !== null,
        );
        const slipped = (slip: number) => {
          const hold = isStarted
            ? linkOf('brake', id, 'FF', daysBetween(brake.plannedFinishOn, finishOn) + slip)
            : linkOf('brake', id, 'SS', daysBetween(brake.plannedStartOn, startOn) + slip);
          return computed([...items, brake], [...links, hold]).finishOn;
        };
        expect(totalFloat).toBeGreaterThanOrEqual(0);
        expect(slipped(totalFloat)).toBe(before.finishOn);
        expect(slipped(totalFloat + 1)).not.toBe(before.finishOn);
      },
    ),
    { numRuns: 400 },
  );
});

test('some unfinished item is critical whenever the last to finish is unfinished', () => {
  fc.assert(
    fc.property(generatedItems(units), generatedLinks(true), (items, links) => {
      const { of, finishOn } = computed(items, links);
      const last = items.filter(({ id }) => of(id).finishOn === finishOn);
      for (const { id, actualFinishOn } of last) expect(of(id).critical).toBe(actualFinishOn === null);
    }),
  );
});

test('a cycle is named as it runs, and only a schedule without one is computed', () => {
  fc.assert(
    fc.property(generatedItems(units), generatedLinks(false), (items, links) => {
      const schedule: ComputedSchedule = computeSchedule({ items, dependencies: links, today });
      expect(schedule.ok).toBe(!hasCycle(links));
      if (schedule.ok) return;
      for (const [index, id] of schedule.cycle.entries()) {
        const previous = schedule.cycle.at(index - 1);
        expect(links.some((link) => link.fromItemId === previous && link.toItemId === id)).toBe(true);
      }
      expect(new Set(schedule.cycle).size).toBe(schedule.cycle.length);
    }),
  );
});

/** Whether some item waits for itself, by following every link as far as it leads. */
function hasCycle(links: readonly Dependency[]): boolean {
  return ids.some((id) => {
    const reached = new Set(links.filter((link) => link.fromItemId === id).map((link) => link.toItemId));
    for (const next of reached) {
      for (const link of links) if (link.fromItemId === next) reached.add(link.toItemId);
    }
    return reached.has(id);
  });
}
