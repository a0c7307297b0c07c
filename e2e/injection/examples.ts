import { and, eq, isNotNull, like } from 'drizzle-orm';

import { castId } from '../../db/seeds/demo/stage.ts';
import type { Reader } from '../../db/reader.ts';
import type { Store } from '../../db/store.server.ts';

/** Something for every parameter of the URL table, by its name. */
export type Examples = Readonly<Record<string, string>>;

/** Finds a project in full swing, one of its packages, an entry, a flag and a person, as they are called now. */
export async function findExamples(store: Store): Promise<Examples> {
  return store.read(async (db) => {
    const { projects, biddingPackages: packages, disbursementEntries: entries, flags } = db.t;
    const project = one(await db.select().from(projects).where(like(projects.code, 'DL-DTI%')));
    const inProject = eq(packages.projectId, project.id);
    const [first, second] = [
      one(
        await db
          .select()
          .from(packages)
          .where(and(inProject, like(packages.code, 'BP-12%'))),
      ),
      one(
        await db
          .select()
          .from(packages)
          .where(and(inProject, like(packages.code, 'BP-15%'))),
      ),
    ];
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
      packageCode: first.code,
      otherPackageCode: second.code,
      publishedProjectCode: published.code,
      contractId: entry.contractId ?? '',
      entryId: entry.id,
      supplierId: await supplierOf(db, entry.contractId ?? ''),
      flagId: flag.id,
      userId: castId('person', 'financeOfficer'),
      assignmentId: await assignmentOf(db, castId('person', 'financeOfficer')),
    };
  });
}

async function supplierOf(db: Reader, contractId: string): Promise<string> {
  const { contractSuppliers: parties } = db.t;
  return one(await db.select().from(parties).where(eq(parties.contractId, contractId))).supplierId;
}

async function assignmentOf(db: Reader, userId: string): Promise<string> {
  const { roleAssignments: assignments } = db.t;
  return one(await db.select().from(assignments).where(eq(assignments.userId, userId))).id;
}

function one<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('the demo has no such record');
  return row;
}
