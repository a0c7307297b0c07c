import { asc, desc, eq, isNotNull } from 'drizzle-orm';

import type { Store } from '#db/store.server.ts';

import { type AskedPage, type BenchServer, timePagesInTurns } from './bench-server.ts';
import { milliseconds, printTable } from './figures.ts';

/** Server time of each page at demo and at national size, and how much the second costs of the first. */
export async function benchPages(demo: BenchServer, national: BenchServer): Promise<void> {
  const [small, large] = [await pagesOf(demo), await pagesOf(national)];
  const rows = [];
  for (const [name, page] of small) {
    const bigger = large.get(name);
    if (bigger === undefined) throw new Error(`the national data has no ${name}`);
    const [at, big] = await timePagesInTurns([page, bigger]);
    if (at === undefined || big === undefined) throw new Error(`${name} was not timed`);
    rows.push({
      page: name,
      'demo p50': milliseconds(at.p50),
      'demo p95': milliseconds(at.p95),
      'national p50': milliseconds(big.p50),
      'national p95': milliseconds(big.p95),
      'p50 ratio': (big.p50 / at.p50).toFixed(2),
      'slowest query': milliseconds(big.longestStatement),
      'HTML gzip': `${(at.gzipped / 1024).toFixed(1)} KiB`,
    });
  }
  printTable('Server time of pages (in process, HTML rendered, uncompressed)', rows);
}

async function pagesOf(server: BenchServer): Promise<Map<string, AskedPage>> {
  const tokens = {
    committee: await server.tokenOf('committee'),
    projectManager: await server.tokenOf('projectManager'),
  };
  const { projectCode, packageCode, provinceCode } = await somePackage(server.store);
  const pages = {
    portfolio: '/portfolio',
    'portfolio, all provinces': '/portfolio?province=all',
    'projects list': '/projects',
    'projects, searched': '/projects?q=ha+tang',
    project: `/projects/${projectCode}`,
    package: `/projects/${projectCode}/packages/${packageCode}`,
    packages: '/packages?all=1',
    ledger: '/disbursements',
    'finance home (the year)': '/disbursements/year',
    'finance home, all provinces': '/disbursements/year?province=all',
    advances: '/disbursements/advances',
    'advances, all provinces': '/disbursements/advances?province=all',
    'three curves': `/projects/${projectCode}/curves`,
    ceilings: `/disbursements/ceilings?province=${provinceCode}`,
    closings: `/disbursements/closings?province=${provinceCode}`,
    'Treasury lists': `/disbursements/treasury?province=${provinceCode}`,
    'month’s report': `/disbursements/report?province=${provinceCode}&month=2025-09&at=${await newestEntry(server.store)}`,
    'anything, searched': '/search?q=thiet+bi+mang',
    'anything, not found': '/search?q=khong+co+gi',
    flags: '/flags',
    timeline: '/timeline',
  };
  const asked = new Map<string, AskedPage>();
  for (const [page, path] of Object.entries(pages)) {
    asked.set(page, { server, token: tokens.committee, path });
  }
  return asked.set('my packages', { server, token: tokens.projectManager, path: '/packages' });
}

/** A package with a contract, in a project of average size. */
async function somePackage(store: Store) {
  const [found] = await store.read(async (db) => {
    const { biddingPackages, contracts, projects } = db.t;
    return db
      .select({
        projectCode: projects.code,
        packageCode: biddingPackages.code,
        provinceCode: projects.provinceCode,
      })
      .from(contracts)
      .innerJoin(biddingPackages, eq(biddingPackages.id, contracts.packageId))
      .innerJoin(projects, eq(projects.id, biddingPackages.projectId))
      .where(isNotNull(biddingPackages.price))
      .orderBy(asc(projects.code))
      .limit(1);
  });
  if (found === undefined) throw new Error('no package with a contract');
  return found;
}

/** The number of the ledger's newest entry. */
async function newestEntry(store: Store): Promise<number> {
  const [newest] = await store.read(async (db) => {
    const { disbursementEntries: entries } = db.t;
    return db.select({ seq: entries.seq }).from(entries).orderBy(desc(entries.seq)).limit(1);
  });
  return newest?.seq ?? 0;
}
