import type { Guarded } from '#app/platform/guard.server.ts';

import { loadWorkbookPosition } from './load-workbook-position.server.ts';
import { findWorkbookProject } from './queries.server.ts';
import { workbookFile } from './workbook-file.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'locale' | 't'> & {
  readonly actor: { readonly userId: string };
};

/** A project's workbook as it stands; throws `NotFound`. */
export async function findWorkbookFile(
  { store, clock, actor, locale, t }: Context,
  projectCode: string,
): Promise<{ code: string; bytes: Uint8Array }> {
  const today = clock.today();
  const { code, position } = await store.read(async (db) => {
    const project = await findWorkbookProject(db, projectCode, locale);
    const asked = { projectId: project.projectId, userId: actor.userId, today };
    return { code: project.projectCode, position: await loadWorkbookPosition(db, asked) };
  });
  return { code, bytes: await workbookFile(position, { t, locale }) };
}
