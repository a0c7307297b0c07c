import fc from 'fast-check';
import { expect, test } from 'vitest';

import { packageStatuses } from '../codelists.ts';
import { daysBetween } from '../day.ts';
import { projectScheduleOf } from './project-schedule.ts';
import { aLink, anItem, aPackage, aProject, inDays, today } from './testing/records.ts';

/** `site` is half done and so a hundred days from its end; `install` was planned to begin tomorrow. */
const site = aPackage('site');
const install = aPackage('install', { status: 'contracted', lastReport: null });
const inSite = anItem('site', [-199, 0], { actualStartOn: inDays(-199) });
const items = [inSite, anItem('install', [1, 30])];
const links = [aLink('site-execution', 'install-execution')];
const twoPackages = aProject({ packages: [site, install], items, links });

test('a package that will be late holds the one behind it, and is named as what holds it', () => {
  const schedule = projectScheduleOf(twoPackages, today);
  expect(schedule.ofPackage('site')).toMatchObject({
    span: { startOn: inDays(-199), finishOn: inDays(99) },
    drivenById: null,
  });
  expect(schedule.ofPackage('install')).toMatchObject({
    span: { startOn: inDays(100), finishOn: inDays(129) },
    drivenById: 'site',
    critical: true,
    totalFloat: 0,
  });
  expect(schedule.span).toEqual({ startOn: inDays(-199), finishOn: inDays(129) });
});

test('a package held by nobody keeps its plan', () => {
  const schedule = projectScheduleOf({ ...twoPackages, links: [] }, today);
  expect(schedule.ofPackage('install')).toMatchObject({
    span: { startOn: inDays(1), finishOn: inDays(30) },
    drivenById: null,
    critical: false,
    totalFloat: 69,
  });
});

test("a package held by its own earlier phase, or by one of the project's, is driven by no other", () => {
  const own = anItem('install', [-40, 20], { role: 'selection', actualStartOn: inDays(-40) });
  const land = anItem(null, [0, 60], { kind: 'activity', role: 'other', name: 'Giải phóng mặt bằng' });
  const records = aProject({
    packages: [install],
    items: [own, land, anItem('install', [1, 30])],
    links: [aLink(own.id, 'install-execution'), aLink(land.id, 'install-execution')],
  });
  expect(projectScheduleOf(records, today).ofPackage('install')).toMatchObject({
    span: { startOn: inDays(-40), finishOn: inDays(90) },
    drivenById: null,
  });
});

test.each(packageStatuses)('a package that is %s holds the next one, unless it was given up', (status) => {
  const due = anItem('install', [-5, 24]);
  const records = { ...twoPackages, packages: [{ ...site, status }, install], items: [inSite, due] };
  const schedule = projectScheduleOf(records, today);
  const isGivenUp = ['cancelled', 'failed', 'terminated'].includes(status);
  expect(schedule.items.has('site-execution')).toBe(!isGivenUp);
  expect(schedule.ofPackage('site').span === null).toBe(isGivenUp);
  expect(schedule.ofPackage('install').drivenById).toBe(isGivenUp ? null : 'site');
});

test('a package given up takes its milestones with it and leaves the end to the others', () => {
  const handover = anItem('site', [200, 200], { kind: 'milestone', role: 'handover' });
  const records = aProject({
    packages: [{ ...site, status: 'terminated' }, install],
    items: [...items, handover],
  });
  const schedule = projectScheduleOf(records, today);
  expect(schedule.span).toEqual({ startOn: inDays(1), finishOn: inDays(30) });
  expect(schedule.ofPackage('site').milestones).toEqual([]);
  expect(schedule.nextItem).toBeNull();
});

test('physical progress is progress of the execution, not of the phases around it', () => {
  const selection = anItem('site', [-20, 29], { role: 'selection', actualStartOn: inDays(-20) });
  const schedule = projectScheduleOf(aProject({ packages: [site], items: [selection, inSite] }), today);
  expect(schedule.items.get('site-selection')?.finishOn).toBe(inDays(29));
  expect(schedule.items.get('site-execution')?.finishOn).toBe(inDays(99));
});

test('what is accepted has nothing left to do, whatever was planned and last reported', () => {
  const planned = anItem('site', [-199, 20], { actualStartOn: inDays(-199) });
  const records = aProject({ packages: [aPackage('site', { status: 'accepted' })], items: [planned] });
  expect(projectScheduleOf(records, today).span?.finishOn).toBe(today);
});

test('milestones lie where they happened or where they are now expected', () => {
  const began = { actualStartOn: inDays(-30), actualFinishOn: inDays(-30) };
  const records = aProject({
    packages: [site],
    items: [
      inSite,
      anItem('site', [-35, -35], { kind: 'milestone', role: 'securityApproval', ...began }),
      anItem('site', [0, 0], { kind: 'milestone', role: 'acceptance' }),
      anItem('site', [10, 20], { role: 'handover' }),
    ],
    links: [aLink('site-execution', 'site-acceptance')],
  });
  expect(projectScheduleOf(records, today).ofPackage('site').milestones).toEqual([
    { role: 'securityApproval', name: null, on: inDays(-30), done: true },
    { role: 'acceptance', name: null, on: inDays(99), done: false },
  ]);
});

test('next comes the first unfinished item that people wait for: no execution, nothing that is done', () => {
  const records = aProject({
    packages: [site],
    items: [
      anItem('site', [-60, -50], {
        role: 'selection',
        actualStartOn: inDays(-60),
        actualFinishOn: inDays(-50),
      }),
      anItem('site', [-10, 5]),
      anItem('site', [20, 40], { role: 'acceptance' }),
      anItem('site', [30, 30], { kind: 'milestone', role: 'training' }),
    ],
  });
  expect(projectScheduleOf(records, today).nextItem).toEqual({ id: 'site-training', on: inDays(30) });
});

test('links in a circle leave the whole project without a forecast', () => {
  const circle = [...links, aLink('install-execution', 'site-execution')];
  const schedule = projectScheduleOf({ ...twoPackages, links: circle }, today);
  expect([schedule.span, schedule.nextItem, schedule.items.size]).toEqual([null, null, 0]);
  expect(schedule.ofPackage('install')).toEqual({
    span: null,
    totalFloat: null,
    critical: false,
    drivenById: null,
    milestones: [],
  });
});

test('a package without items has no time', () => {
  const records = aProject({ packages: [install], items: [inSite] });
  expect(projectScheduleOf(records, today).ofPackage('install').span).toBeNull();
  expect(projectScheduleOf(records, today).ofPackage('another project’s').span).toBeNull();
});

/** Packages in a row, each planned to follow the one before; the first has started and reports. */
const chain = fc.record({
  lengths: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 6 }),
  physical: fc.nat(10_000),
  begun: fc.nat(120),
});

function chainOf({ lengths, physical, begun }: { lengths: number[]; physical: number; begun: number }) {
  const [, ends] = lengths.reduce<[number, number[]]>(
    ([start, all], length) => [start + length, [...all, start + length - 1]],
    [-begun, []],
  );
  const packages = lengths.map((_, index) =>
    aPackage(
      `p${index}`,
      index === 0 ? { lastReport: { id: 'r', on: today, physical } } : { lastReport: null },
    ),
  );
  return aProject({
    packages,
    items: packages.map(({ id }, index) =>
      anItem(id, [(ends[index] ?? 0) - (lengths[index] ?? 0) + 1, ends[index] ?? 0], {
        actualStartOn: index === 0 ? inDays(-begun) : null,
      }),
    ),
    links: packages.slice(1).map(({ id }, index) => aLink(`p${index}-execution`, `${id}-execution`)),
  });
}

test('along a chain each waits for the one before, and whoever is named as its driver ends the day before it starts', () => {
  fc.assert(
    fc.property(chain, (shape) => {
      const records = chainOf(shape);
      const schedule = projectScheduleOf(records, today);
      for (const [index, { id }] of records.packages.slice(1).entries()) {
        const before = schedule.ofPackage(`p${index}`);
        const { span, drivenById } = schedule.ofPackage(id);
        const gap = daysBetween(before.span?.finishOn ?? today, span?.startOn ?? today);
        expect(gap).toBeGreaterThanOrEqual(1);
        expect(drivenById === null || (drivenById === `p${index}` && gap === 1)).toBe(true);
      }
      expect(schedule.span?.finishOn).toBe(
        schedule.ofPackage(`p${records.packages.length - 1}`).span?.finishOn,
      );
    }),
  );
});

test('more progress never makes the whole end later', () => {
  fc.assert(
    fc.property(chain, fc.nat(10_000), (shape, other) => {
      const [less = 0, more = 0] = [shape.physical, other].toSorted((a, b) => a - b);
      const endWith = (physical: number) =>
        projectScheduleOf(chainOf({ ...shape, physical }), today).span?.finishOn;
      expect((endWith(more) ?? '') <= (endWith(less) ?? '')).toBe(true);
    }),
  );
});
