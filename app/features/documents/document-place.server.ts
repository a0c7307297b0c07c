import type { ProjectSubject } from '#app/domain/permissions.ts';
import type { Reader } from '#db/reader.ts';

import { findPackageSubject } from '../bidding-packages/queries.server.ts';
import { findProjectSubject } from '../projects/queries.server.ts';

/** Where a document is added: a project, or a package of it. */
export type DocumentAddress = { readonly projectCode: string; readonly packageCode: string | null };
export type DocumentPlace = ProjectSubject & { readonly packageId: string | null };

/** The ids behind the codes; throws `NotFound`. */
export async function findDocumentPlace(
  db: Reader,
  { projectCode, packageCode }: DocumentAddress,
): Promise<DocumentPlace> {
  if (packageCode !== null) return findPackageSubject(db, { projectCode, packageCode });
  return { ...(await findProjectSubject(db, projectCode)), packageId: null };
}

/** The record that a document of this place belongs to, whatever else it proves. */
export function wholeOf({ projectId, packageId }: Pick<DocumentPlace, 'projectId' | 'packageId'>) {
  return packageId === null
    ? { kind: 'project' as const, id: projectId }
    : { kind: 'package' as const, id: packageId };
}
