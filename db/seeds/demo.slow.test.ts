import { readFileSync } from 'node:fs';

import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { z } from 'zod';

import { demoOptions, loadedDemo, packagesOf, positionsOf } from '../testing/loaded-demo.ts';
import { openMemoryCopy, slowTestEngines } from '../testing/stores.ts';
import { verifyStore } from '../verify.server.ts';
import { demoAccounts, demoEndsOn, loadDemo } from './demo.ts';

const scalar = z.union([z.number(), z.string()]);
const statedFacts = z.object({
  sources: z.record(z.string(), z.string()),
  programmes: z.array(
    z.object({ id: z.string(), name_en: z.string(), envelope_vnd_more_than: z.number(), source: z.string() }),
  ),
  projects: z.array(
    z
      .object({ id: z.string(), province: z.string(), name_en: z.string(), source: z.string() })
      .catchall(z.union([scalar, z.array(z.string())])),
  ),
  indicators: z.array(
    z.object({ name_en: z.string(), unit: z.string(), source: z.string() }).catchall(scalar),
  ),
});
const stated = statedFacts.parse(
  JSON.parse(readFileSync(new URL('data/seed-facts.json', import.meta.url), 'utf8')),
);

test.each(slowTestEngines)(
  'the demo loads once, verifies, and is the same as anywhere on $name',
  async ({ open }) => {
    const store = await open();
    expect(await loadDemo(store, demoOptions)).toBe('loaded');
    const verification = await verifyStore(store);
    expect(verification).toMatchObject({ ok: true, ledger: { firstBad: null }, audit: { firstBad: null } });

    const elsewhere = await verifyStore(await loadedDemo());
    expect(verification.ledger).toEqual(elsewhere.ledger);
    expect(verification.audit.entries).toBe(elsewhere.audit.entries);

    expect(await loadDemo(store, demoOptions)).toBe('kept');
    expect(await verifyStore(store)).toEqual(verification);
    await store.close();
  },
  120_000,
);

test('data that is in use is not mixed with the demo', async () => {
  const store = await openMemoryCopy();
  await store.write(async (tx) => tx.insert(tx.t.settings).values({ name: 'kind', value: 'production' }));
  await expect(loadDemo(store, demoOptions)).rejects.toThrow('This data directory is in use');
  await store.close();
});

test('programmes and projects are those of the articles, each with its source', async () => {
  const store = await loadedDemo();
  const { projects, programmes, sources } = await store.read(async (db) => ({
    projects: await db.select().from(db.t.projects),
    programmes: await db.select().from(db.t.programmes),
    sources: await db.select().from(db.t.sources),
  }));
  const provinces = new Map([
    ['66', 'Đắk Lắk'],
    ['68', 'Lâm Đồng'],
  ]);
  const sourceOf = (id: string | null) => sources.find((source) => source.id === id)?.code;
  const kept = projects.map(({ code, provinceCode, nameEn, sourceId }) => ({
    id: code,
    province: provinces.get(provinceCode),
    name_en: nameEn,
    source: sourceOf(sourceId),
  }));
  const told = stated.projects.map(({ id, province, name_en, source }) => ({
    id,
    province,
    name_en,
    source,
  }));
  expect(kept.toSorted(byId)).toEqual(told.toSorted(byId));
  expect(projects.every(({ nameVi }) => nameVi === nameVi.normalize('NFC'))).toBe(true);
  expect(
    programmes.map(({ code, nameEn, envelope, sourceId }) => ({
      id: code,
      name_en: nameEn,
      envelope_vnd_more_than: envelope,
      source: sourceOf(sourceId),
    })),
  ).toEqual(stated.programmes);
});

test('every figure and statement of the articles about a project is a fact of it', async () => {
  const store = await loadedDemo();
  const facts = await store.read(async (db) =>
    db
      .select({ code: db.t.projects.code, textEn: db.t.projectFacts.textEn })
      .from(db.t.projectFacts)
      .innerJoin(db.t.projects, eq(db.t.projects.id, db.t.projectFacts.projectId)),
  );
  for (const { id, province, name_en, name_vi, commune, source, ...said } of stated.projects) {
    const texts = facts.filter(({ code }) => code === id).map(({ textEn }) => textEn.toLowerCase());
    const missing = Object.entries(said)
      .flatMap(([key, value]) => wordingsOf(key, value))
      .filter((wording) => !texts.some((text) => text.includes(wording.toLowerCase())));
    expect({ id, missing }).toEqual({ id, missing: [] });
  }
});

test('the 330 billion are the decision the article states', async () => {
  const store = await loadedDemo();
  const decisions = await store.read(async (db) =>
    db
      .select({
        totalInvestment: db.t.investmentDecisions.totalInvestment,
        illustrative: db.t.investmentDecisions.illustrative,
        source: db.t.sources.code,
      })
      .from(db.t.investmentDecisions)
      .innerJoin(db.t.sources, eq(db.t.sources.id, db.t.investmentDecisions.sourceId)),
  );
  expect(decisions).toEqual([{ totalInvestment: 330_000_000_000, illustrative: false, source: 'daklak' }]);
});

test('every indicator of the articles has its figures, as they word them', async () => {
  const store = await loadedDemo();
  const { indicators, measurements } = await store.read(async (db) => ({
    indicators: await db.select().from(db.t.indicators),
    measurements: await db.select().from(db.t.indicatorMeasurements),
  }));
  expect(indicators.map(({ nameEn }) => nameEn).toSorted()).toEqual(
    stated.indicators.map(({ name_en }) => name_en).toSorted(),
  );
  for (const said of stated.indicators) {
    const kept = indicators.find(({ nameEn }) => nameEn === said.name_en);
    expect(kept).toMatchObject({
      targetHundredths: said.target === undefined ? null : Number(said.target) * 100,
      targetOn: said.target_on ?? null,
    });
    const measured = measurements
      .filter(({ indicatorId }) => indicatorId === kept?.id)
      .map(({ qualifier, valueHundredths, measuredOn }) => ({ qualifier, valueHundredths, measuredOn }));
    expect({ name: said.name_en, measured }).toEqual({ name: said.name_en, measured: measurementsOf(said) });
  }
});

test('what an article tells of 2026 shows from its own day on, and nothing else lies after the demo', async () => {
  const store = await loadedDemo();
  const later = await store.read(async (db) => {
    const t = db.t;
    return {
      facts: (await db.select().from(t.projectFacts)).flatMap(({ statedOn }) => statedOn ?? []),
      measured: (await db.select().from(t.indicatorMeasurements)).flatMap(
        ({ measuredOn }) => measuredOn ?? [],
      ),
      indicators: (await db.select().from(t.indicators)).flatMap(({ statedOn }) => statedOn ?? []),
      changes: (await db.select().from(t.packageStatusChanges)).map(({ changedOn }) => changedOn),
      reports: (await db.select().from(t.progressReports)).map(({ reportedOn }) => reportedOn),
      vouchers: (await db.select().from(t.disbursementEntries)).map(({ postedOn }) => postedOn),
      capital: (await db.select().from(t.capitalEntries)).map(({ decidedOn }) => decidedOn),
      baselines: (await db.select().from(t.baselines)).map(({ approvedOn }) => approvedOn),
    };
  });
  const afterDemo = Object.fromEntries(
    Object.entries(later).map(([kind, days]) => [kind, days.filter((on) => on > demoEndsOn).toSorted()]),
  );
  expect(afterDemo).toEqual({
    facts: ['2026-02-28', '2026-03-31'],
    measured: ['2026-03-31'],
    indicators: ['2026-01-01'],
    changes: [],
    reports: [],
    vouchers: [],
    capital: [],
    baselines: [],
  });
});

test('whatever no source states is marked as illustrative', async () => {
  const store = await loadedDemo();
  const unmarked = await store.read(async (db) => {
    const t = db.t;
    const tables = {
      organisations: t.organisations,
      suppliers: t.suppliers,
      biddingPackages: t.biddingPackages,
      packageStatusChanges: t.packageStatusChanges,
      progressReports: t.progressReports,
      contracts: t.contracts,
      contractAmendments: t.contractAmendments,
      securities: t.securities,
      capitalEntries: t.capitalEntries,
      disbursementPlans: t.disbursementPlans,
      disbursementEntries: t.disbursementEntries,
      baselines: t.baselines,
    };
    const found: string[] = [];
    for (const [name, table] of Object.entries(tables)) {
      const rows = await db.select({ illustrative: table.illustrative }).from(table);
      const isMarked = rows.length > 0 && rows.every(({ illustrative }) => illustrative);
      if (!isMarked) found.push(name);
    }
    const decisions = await db.select().from(t.investmentDecisions);
    if (decisions.some(({ sourceId, illustrative }) => (sourceId === null) !== illustrative))
      found.push('decisions');
    const planned = await db.select().from(t.projects);
    if (planned.some(({ ownerId, illustrative }) => (ownerId !== null) !== illustrative))
      found.push('projects');
    return found;
  });
  expect(unmarked).toEqual([]);
});

test('DL-DTI has its 18 packages, priced within the 330 billion', async () => {
  const packages = await packagesOf('DL-DTI');
  expect(packages.map(({ code }) => code)).toEqual(
    Array.from({ length: 18 }, (_, index) => `BP-${String(index + 1).padStart(2, '0')}`),
  );
  expect(packages.find(({ code }) => code === 'BP-12')?.name).toBe('Thiết bị mạng diện rộng (WAN)');
  const prices = packages.reduce((sum, { price }) => sum + (price ?? 0), 0);
  expect(prices).toBeGreaterThan(300_000_000_000);
  expect(prices).toBeLessThanOrEqual(330_000_000_000);
});

test('the wide area network is 47 days late and drives what follows it past the end of 2025', async () => {
  const packages = await packagesOf('DL-DTI');
  const wan = packages.find(({ code }) => code === 'BP-12');
  expect(wan).toMatchObject({ delayDays: 47, critical: true, standing: 'offTrack' });
  const driven = packages.filter(({ drivenById }) => drivenById === wan?.id);
  expect(driven.map(({ code }) => code)).toEqual(['BP-14', 'BP-16']);
  const late = packages.filter(({ delayDays }) => delayDays === 47).map(({ code }) => code);
  expect(late).toEqual(['BP-12', 'BP-14', 'BP-16', 'BP-17', 'BP-18']);
  const [project] = await positionsOf('DL-DTI');
  expect(project).toMatchObject({ finishOn: '2026-02-16', approvedFinishOn: '2025-12-31', delayDays: 47 });
});

test('the story has each kind of trouble a committee should see, and work that goes well', async () => {
  const store = await loadedDemo();
  const packages = await packagesOf('DL-DTI');
  const statusOf = (code: string) => packages.find((one) => one.code === code);
  expect(statusOf('BP-13')).toMatchObject({ status: 'suspended' });
  expect(statusOf('BP-15')).toMatchObject({ status: 'evaluating', round: 2 });
  expect(statusOf('BP-09')).toMatchObject({ status: 'executing', standing: 'onTrack' });
  expect(statusOf('BP-01')).toMatchObject({ status: 'closed', standing: 'done' });
  const open = await store.read(async (db) =>
    db
      .select({
        rule: db.t.flags.ruleCode,
        severity: db.t.flags.severity,
        project: db.t.projects.code,
        package: db.t.biddingPackages.code,
      })
      .from(db.t.flags)
      .innerJoin(db.t.projects, eq(db.t.projects.id, db.t.flags.projectId))
      .leftJoin(db.t.biddingPackages, eq(db.t.biddingPackages.id, db.t.flags.packageId))
      .where(eq(db.t.flags.state, 'open')),
  );
  for (const flag of [
    { rule: 'A3', severity: 'amber', project: 'DL-DTI', package: 'BP-07' },
    { rule: 'A3', severity: 'red', project: 'DL-DTI', package: 'BP-10' },
    { rule: 'M5', severity: 'amber', project: 'DL-DTI', package: 'BP-10' },
    { rule: 'G1', severity: 'red', project: 'DL-DTI', package: 'BP-17' },
    { rule: 'S6', severity: 'red', project: 'DL-VC', package: 'BP-02' },
    { rule: 'M1', severity: 'red', project: 'DL-NDAP', package: null },
  ]) {
    expect(open).toContainEqual(flag);
  }
  const unanswered = await store.read(async (db) => db.select().from(db.t.unansweredRules));
  expect(unanswered.some(({ ruleCode }) => ruleCode === 'S5')).toBe(true);
  const [ndap] = await positionsOf('DL-NDAP');
  const rate = Number(ndap?.yearDisbursed) / Number(ndap?.yearAssigned);
  expect(rate).toBeGreaterThan(0.08);
  expect(rate).toBeLessThan(0.12);
});

test('the guarantee of package 7 expires on 20 November with advance still outstanding', async () => {
  const store = await loadedDemo();
  const packages = await packagesOf('DL-DTI');
  const packageSeven = packages.find(({ code }) => code === 'BP-07');
  const [guarantee] = await store.read(async (db) =>
    db
      .select({ expiresOn: db.t.securities.expiresOn, outstanding: db.t.contractTotals.advanceOutstanding })
      .from(db.t.securities)
      .innerJoin(db.t.contracts, eq(db.t.contracts.id, db.t.securities.contractId))
      .innerJoin(db.t.contractTotals, eq(db.t.contractTotals.contractId, db.t.contracts.id))
      .where(and(eq(db.t.contracts.packageId, packageSeven?.id ?? ''), eq(db.t.securities.kind, 'advance'))),
  );
  expect(guarantee?.expiresOn).toBe('2025-11-20');
  expect(guarantee?.outstanding).toBeGreaterThan(2_000_000_000);
});

test('there are joint ventures whose shares make the whole, a package of two lots, guarantees extended and given back', async () => {
  const store = await loadedDemo();
  const { parties, contracts, securities, releases } = await store.read(async (db) => ({
    parties: await db.select().from(db.t.contractSuppliers),
    contracts: await db.select().from(db.t.contracts),
    securities: await db.select().from(db.t.securities),
    releases: await db.select().from(db.t.securityReleases),
  }));
  const joint = new Set(parties.filter(({ role }) => role === 'lead').map(({ contractId }) => contractId));
  expect(joint.size).toBeGreaterThan(2);
  for (const contractId of joint) {
    const shares = parties.filter((party) => party.contractId === contractId).map(({ share }) => share ?? 0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(10_000);
  }
  const lots = contracts.filter(({ lot }) => lot !== null);
  expect(lots).toHaveLength(2);
  expect(new Set(lots.map(({ packageId }) => packageId)).size).toBe(1);
  const extensions = securities.filter(({ replacesId }) => replacesId !== null);
  expect(extensions.length).toBeGreaterThan(0);
  for (const { replacesId, kind, expiresOn } of extensions) {
    const before = securities.find(({ id }) => id === replacesId);
    expect(before?.kind).toBe(kind);
    expect(expiresOn > (before?.expiresOn ?? '')).toBe(true);
  }
  expect(releases.length).toBeGreaterThan(0);
  expect([...releases, ...lots, ...extensions].every(({ illustrative }) => illustrative)).toBe(true);
});

test('the ledger has every kind of entry', async () => {
  const store = await loadedDemo();
  const entries = await store.read(async (db) => db.select().from(db.t.disbursementEntries));
  expect(entries.length).toBeGreaterThan(300);
  expect([...new Set(entries.map(({ kind }) => kind))].toSorted()).toEqual([
    'advance',
    'advanceReturn',
    'payment',
    'paymentReturn',
    'reversal',
  ]);
});

test('each role has its account, all with one password; the project manager has some projects, not all', async () => {
  const store = await loadedDemo();
  const { users, assignments, projects } = await store.read(async (db) => ({
    users: await db.select().from(db.t.users),
    assignments: await db.select().from(db.t.roleAssignments),
    projects: await db.select().from(db.t.projects),
  }));
  expect(users.map(({ email }) => email).toSorted()).toEqual(
    demoAccounts.map(({ email }) => email).toSorted(),
  );
  expect(users.every(({ passwordHash }) => passwordHash === 'hash of one for all')).toBe(true);
  const managed = new Set(
    assignments.filter(({ role }) => role === 'projectManager').map(({ projectId }) => projectId),
  );
  const codes = projects.filter(({ id }) => managed.has(id)).map(({ code }) => code);
  expect(codes.toSorted()).toEqual(['DL-DC', 'DL-DTI', 'DL-IGATE', 'DL-LGSP', 'DL-VC']);
  expect(
    assignments.filter(({ role }) => role !== 'projectManager').every(({ projectId }) => projectId === null),
  ).toBe(true);
});

function byId(a: { id: string }, b: { id: string }): number {
  return a.id.localeCompare(b.id);
}

const months: Readonly<Record<string, string>> = {
  '2025-12': 'December 2025',
  '2025-07-01': '1 July 2025',
  '2026-02': 'February 2026',
};

/** How an English fact words a value of the articles' table. */
function wordingsOf(key: string, value: number | string | readonly string[]): readonly string[] {
  if (typeof value !== 'number') return [value].flat().map((text) => months[text] ?? text);
  return [key === 'total_investment_vnd' ? `${value / 1e9} billion` : value.toLocaleString('en')];
}

const wordedAs: readonly (readonly [string, string, string | null])[] = [
  ['value', 'exactly', null],
  ['value_nearly', 'nearly', null],
  ['value_more_than', 'moreThan', null],
  ['value_2026_q1', 'exactly', '2026-03-31'],
];

function measurementsOf(said: (typeof stated.indicators)[number]) {
  return wordedAs.flatMap(([key, qualifier, measuredOn]) =>
    said[key] === undefined
      ? []
      : [
          {
            qualifier,
            valueHundredths: Number((Number(said[key]) * 100).toFixed(0)),
            measuredOn: measuredOn ?? said.from ?? null,
          },
        ],
  );
}
