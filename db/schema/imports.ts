import type { Kit } from '../kit.ts';
import type { defineProjects } from './projects.ts';
import type { defineUsers } from './users.ts';

type Refs = {
  projects: ReturnType<typeof defineProjects>['projects'];
  users: ReturnType<typeof defineUsers>['users'];
};

/** A file as uploaded, waiting for its preview to be confirmed. */
export const defineImports = (kit: Kit, { projects, users }: Refs) =>
  kit.table('import_drafts', {
    id: kit.id().primaryKey(),
    projectId: kit
      .id()
      .notNull()
      .references(() => projects.id),
    fileName: kit.text().notNull(),
    content: kit.text().notNull(),
    uploadedBy: kit
      .id()
      .notNull()
      .references(() => users.id),
    uploadedAt: kit.instant().notNull(),
  });
