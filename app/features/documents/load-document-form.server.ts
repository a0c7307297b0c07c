import { eq } from 'drizzle-orm';

import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import type { Reader } from '#db/reader.ts';

import { type DocumentAddress, findDocumentPlace } from './document-place.server.ts';
import { listFacts } from './list-facts.server.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'locale' | 'url'>;

/** What the form that adds a document shows: where it is added, and what it can prove there. */
export async function loadDocumentForm({ store, actor, locale, url }: Context, address: DocumentAddress) {
  return store.read(async (db) => {
    const place = await findDocumentPlace(db, address);
    permit(actor, 'document:record', place);
    const { nameVi, nameEn } = await findProjectNames(db, place.projectId);
    return {
      project: { code: address.projectCode, name: locale === 'vi' ? nameVi : nameEn },
      package:
        address.packageCode === null || place.packageId === null
          ? null
          : { code: address.packageCode, name: await findPackageName(db, place.packageId) },
      facts: await listFacts(db, place),
      proves: url.searchParams.get('proves') ?? undefined,
    };
  });
}

async function findProjectNames(db: Reader, projectId: string) {
  const { projects } = db.t;
  const [row] = await db
    .select({ nameVi: projects.nameVi, nameEn: projects.nameEn })
    .from(projects)
    .where(eq(projects.id, projectId));
  if (row === undefined) throw new Error(`no project ${projectId}`);
  return row;
}

async function findPackageName(db: Reader, packageId: string): Promise<string> {
  const { biddingPackages: packages } = db.t;
  const [row] = await db.select({ name: packages.name }).from(packages).where(eq(packages.id, packageId));
  return row?.name ?? '';
}
