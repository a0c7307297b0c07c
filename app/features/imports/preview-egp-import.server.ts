import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import type { EgpRowPlan } from './egp-import-plan.ts';
import { planEgpFile } from './plan-egp-file.server.ts';
import { getImportProject, type ImportProject, subjectOf } from './queries.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor'>;

/** What an import would do, row by row; nothing is written. */
export async function previewEgpImport(
  { store, clock, actor }: Context,
  { projectCode, text }: { projectCode: string; text: string },
): Promise<{ project: ImportProject; rows: readonly EgpRowPlan[] }> {
  return store.read(async (db) => {
    const project = await getImportProject(db, projectCode);
    permit(actor, 'import:run', subjectOf(project));
    return { project, rows: await planEgpFile(db, project.id, text, clock.today()) };
  });
}
