import { and, eq } from 'drizzle-orm';

import { permit } from '#app/domain/permissions.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { changesBetween, recordEvent } from '#db/audit.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import type { Reader } from '#db/reader.ts';
import type { Tables } from '#db/schema/schema.ts';

import { findProjectSubject } from './project-address.server.ts';
import { checkPeriod, contentOf, foldedNameOf, toldContent } from './project-content.server.ts';
import type { EditProject } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;
type ProjectRow = Tables['projects']['$inferSelect'];

/** Changes what is said of a project; what is the same already leaves no trace. */
export async function editProject(
  { store, clock, actor, trace }: Context,
  projectCode: string,
  { version, ...typed }: EditProject,
): Promise<void> {
  const subject = await store.read((db) => findProjectSubject(db, projectCode));
  permit(actor, 'project:edit', subject);
  const { projectId } = subject;
  await store.write(async (tx) => {
    const before = await readProject(tx, projectId);
    if (before.version !== version) throw staleEdit(before);
    refuse(checkPeriod(typed));
    const content = await contentOf(tx, typed);
    const after = toldContent(content);
    const changes = changesBetween(toldContent(before), after);
    if (Object.keys(changes).length === 0) return;
    const { projects } = tx.t;
    const changed = await tx
      .update(projects)
      .set({ ...content, foldedName: foldedNameOf(before.code, content), version: version + 1 })
      .where(and(eq(projects.id, projectId), eq(projects.version, version)))
      .returning({ id: projects.id });
    if (changed.length === 0) throw staleEdit(await readProject(tx, projectId));
    await recordEvent(tx, trace, {
      event: 'project.edited',
      subjectKind: 'project',
      subjectId: projectId,
      changes,
    });
    await refreshProject(tx, projectId, { today: clock.today(), now: trace.at });
  });
}

async function readProject(db: Reader, projectId: string): Promise<ProjectRow> {
  const { projects } = db.t;
  const [row] = await db.select().from(projects).where(eq(projects.id, projectId));
  if (row === undefined) throw new Error(`no project ${projectId}`);
  return row;
}

function staleEdit({ version, nameVi, status, group, ownerId }: ProjectRow): StaleEdit {
  return new StaleEdit({ version, nameVi, status, group, ownerId });
}
