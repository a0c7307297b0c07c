import { and, desc, eq, isNotNull, like } from 'drizzle-orm';

import { castId } from '../../db/seeds/demo/stage.ts';
import type { Reader } from '../../db/reader.ts';
import type { Store } from '../../db/store.server.ts';

/** Something for every parameter of the URL table, by its name. */
export type Examples = Readonly<Record<string, string>>;

/** The project in full swing that the examples are of, whatever stands behind its code. */
export async function findDemoProject(db: Reader) {
  const { projects } = db.t;
  return one(await db.select().from(projects).where(like(projects.code, 'DL-DTI%')));
}

/** Its package with a contract, an amendment and securities, or another one. */
export async function findDemoPackage(db: Reader, code = 'BP-12') {
  const { biddingPackages: packages } = db.t;
  const { id } = await findDemoProject(db);
  const isMeant = and(eq(packages.projectId, id), like(packages.code, `${code}%`));
  return one(await db.select().from(packages).where(isMeant));
}

/** Finds a project in full swing, its packages, a contract, an entry, a flag and a person, as they are called now. */
export async function findExamples(store: Store): Promise<Examples> {
  return store.read(async (db) => {
    const { projects, disbursementEntries: entries, flags, ruleParams } = db.t;
    const project = await findDemoProject(db);
    const first = await findDemoPackage(db);
    const paid = and(eq(entries.packageId, first.id), eq(entries.kind, 'payment'));
    const entry = one(await db.select().from(entries).where(paid));
    const flag = one(
      await db
        .select()
        .from(flags)
        .where(and(eq(flags.projectId, project.id), isNotNull(flags.packageId))),
    );
    const published = one(await db.select().from(projects).where(like(projects.code, 'LD-PC%')));
    return {
      projectCode: project.code,
      year: '2025',
      packageCode: first.code,
      milestone: 'training',
      repricedPackageCode: (await findDemoPackage(db, 'BP-15')).code,
      publishedProjectCode: published.code,
      ...(await examplesOfContract(db, first.id)),
      documentId: one(await db.select().from(db.t.documents)).seriesId,
      entryId: entry.id,
      treasuryListId: one(await db.select().from(db.t.treasuryLists)).id,
      flagId: flag.id,
      limitId: one(await db.select().from(ruleParams).where(eq(ruleParams.ruleCode, 'G1'))).id,
      userId: castId('person', 'financeOfficer'),
      assignmentId: await assignmentOf(db, castId('person', 'financeOfficer')),
    };
  });
}

async function examplesOfContract(db: Reader, packageId: string) {
  const { contracts, contractSuppliers: parties, securities } = db.t;
  const { id } = one(await db.select().from(contracts).where(eq(contracts.packageId, packageId)));
  const party = one(await db.select().from(parties).where(eq(parties.contractId, id)));
  const ofContract = db.select().from(securities).where(eq(securities.contractId, id));
  const security = one(await ofContract.orderBy(desc(securities.expiresOn)));
  return { contractId: id, supplierId: party.supplierId, securityId: security.id };
}

async function assignmentOf(db: Reader, userId: string): Promise<string> {
  const { roleAssignments: assignments } = db.t;
  return one(await db.select().from(assignments).where(eq(assignments.userId, userId))).id;
}

function one<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('the demo has no such record');
  return row;
}
