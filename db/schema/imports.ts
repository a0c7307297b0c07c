import { sheetPurposes } from '#app/domain/codelists.ts';
import type { Kit } from '../kit.ts';
import { checksOn } from './checks.ts';
import type { defineProjects } from './projects.ts';
import type { defineSources } from './sources.ts';
import type { defineUsers } from './users.ts';

type Refs = {
  projects: ReturnType<typeof defineProjects>['projects'];
  sources: ReturnType<typeof defineSources>;
  users: ReturnType<typeof defineUsers>['users'];
};

/** Files from outside: those that wait to be confirmed, how people map their columns, and which project came from where. */
export const defineImports = (kit: Kit, { projects, sources, users }: Refs) => {
  const uploaded = () => ({
    id: kit.id().primaryKey(),
    fileName: kit.text().notNull(),
    content: kit.text().notNull(),
    uploadedBy: kit
      .id()
      .notNull()
      .references(() => users.id),
    uploadedAt: kit.instant().notNull(),
  });

  const importDrafts = kit.table('import_drafts', {
    ...uploaded(),
    projectId: kit
      .id()
      .notNull()
      .references(() => projects.id),
  });

  /** A list of projects: `content` is its rows of cells as JSON. */
  const projectListDrafts = kit.table('project_list_drafts', {
    ...uploaded(),
    /** Of the file itself. */
    sha256: kit.text().notNull(),
    /** Null until somebody says what its columns are. */
    mapping: kit.json(),
  });

  /** A workbook of one project's packages, contracts, securities and progress: `content` is its sheets as JSON. */
  const workbookDrafts = kit.table('workbook_drafts', {
    ...uploaded(),
    projectId: kit
      .id()
      .notNull()
      .references(() => projects.id),
    sha256: kit.text().notNull(),
    mapping: kit.json(),
  });

  /** A file of rows for the ledger, before anything of it is recorded: `content` is its sheets as JSON. */
  const sheetDrafts = kit.table(
    'sheet_drafts',
    {
      ...uploaded(),
      purpose: kit.oneOf(sheetPurposes).notNull(),
      sha256: kit.text().notNull(),
      /** What was said of the whole file when it came, as its purpose needs it. */
      stated: kit.json(),
      /** Null until somebody says what its columns are. */
      mapping: kit.json(),
    },
    (t) => checksOn(kit, 'sheet_drafts', { codes: [[t.purpose, sheetPurposes]] }),
  );

  const columnMappings = kit.table(
    'column_mappings',
    {
      userId: kit
        .id()
        .notNull()
        .references(() => users.id),
      /** Of the columns' heads, whatever their order. */
      headsSha256: kit.text().notNull(),
      mapping: kit.json().notNull(),
      usedAt: kit.instant().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.userId, t.headsSha256] })],
  );

  const projectOrigins = kit.table(
    'project_origins',
    {
      /** What the list calls the project: its code, else unit and name, folded. */
      key: kit.text().primaryKey(),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      sourceId: kit
        .id()
        .notNull()
        .references(() => sources.id),
      /** Of what the mapped cells said. */
      contentSha256: kit.text().notNull(),
    },
    (t) => [kit.index('project_origins_by_project').on(t.projectId)],
  );

  return { importDrafts, projectListDrafts, workbookDrafts, sheetDrafts, columnMappings, projectOrigins };
};
