import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';

import { importProjects } from './import-projects.server.ts';
import { sheetOfGrid } from './project-list-file.ts';
import { mappingFor } from './project-mapping.ts';
import { getProjectListDraft } from './queries.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace' | 'locale'>;

/** Imports a draft as its preview showed it; what the command refuses leaves the draft as it is. */
export async function confirmProjectList(
  context: Context,
  draftId: string,
  { skipRejected }: { skipRejected: boolean },
): Promise<{ fileName: string; created: number }> {
  const { store, actor } = context;
  permit(actor, 'project:create');
  const { grid, mapping, ...file } = await store.read((db) => getProjectListDraft(db, actor, draftId));
  const sheet = sheetOfGrid(grid);
  const { created } = await importProjects(context, {
    ...file,
    sheet,
    mapping: mappingFor(sheet, mapping ?? {}),
    skipRejected,
    draftId,
  });
  return { fileName: file.fileName, created };
}
