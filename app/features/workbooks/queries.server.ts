import { and, eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { z } from 'zod';

import type { Locale } from '#app/domain/codelists.ts';
import type { Instant } from '#app/domain/day.ts';
import { NotFound } from '#app/domain/not-found.ts';
import type { Actor, ProjectSubject } from '#app/domain/permissions.ts';
import { headsText } from '#app/platform/sheets/column-mapping.ts';
import { findMappings, keepMapping } from '#db/column-mappings.server.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import type { Reader, Writer } from '#db/reader.ts';

import { KeptMapping, KeptSheetMapping } from './schemas.ts';
import {
  type FileSheet,
  type MappedSheet,
  mappedSheet,
  type SheetMapping,
  tablesIn,
} from './workbook-mapping.ts';

const Grids = z.array(z.object({ name: z.string(), grid: z.array(z.array(z.string())) }));

export type WorkbookProject = ProjectSubject & { readonly projectCode: string; readonly name: string };

/** The project of a workbook; throws `NotFound`. */
export async function findWorkbookProject(
  db: Reader,
  projectCode: string,
  locale: Locale,
): Promise<WorkbookProject> {
  const { projects } = db.t;
  const [project] = await db
    .select({
      projectId: projects.id,
      ownerId: projects.ownerId,
      projectCode: projects.code,
      name: locale === 'vi' ? projects.nameVi : projects.nameEn,
    })
    .from(projects)
    .where(eq(projects.code, projectCode));
  if (project === undefined) throw new NotFound(`project ${projectCode}`);
  return project;
}

export type WorkbookDraft = {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly project: WorkbookProject;
  readonly tables: readonly FileSheet[];
  /** Null until somebody said what its sheets and columns are. */
  readonly mapping: readonly SheetMapping[] | null;
};
type DraftAddress = { readonly projectCode: string; readonly draftId: string };

/** A draft of the person's own; nobody else's exists for them. */
export async function getWorkbookDraft(
  db: Reader,
  actor: Actor,
  { projectCode, draftId }: DraftAddress,
  locale: Locale,
): Promise<WorkbookDraft> {
  if (!isUuid(draftId)) throw new NotFound(`workbook ${draftId}`);
  const { workbookDrafts: drafts, projects } = db.t;
  const [draft] = await db
    .select({
      id: drafts.id,
      fileName: drafts.fileName,
      sha256: drafts.sha256,
      content: drafts.content,
      mapping: drafts.mapping,
    })
    .from(drafts)
    .innerJoin(projects, eq(projects.id, drafts.projectId))
    .where(and(eq(drafts.id, draftId), eq(drafts.uploadedBy, actor.userId), eq(projects.code, projectCode)));
  if (draft === undefined) throw new NotFound(`workbook ${draftId}`);
  const { content, mapping, ...named } = draft;
  return {
    ...named,
    project: await findWorkbookProject(db, projectCode, locale),
    tables: tablesIn(Grids.parse(JSON.parse(content))),
    mapping: KeptMapping.nullable().parse(mapping)?.sheets ?? null,
  };
}

/** Whether a draft is the person's own. */
export async function hasWorkbookDraft(db: Reader, actor: Actor, { projectCode, draftId }: DraftAddress) {
  if (!isUuid(draftId)) return false;
  const { workbookDrafts: drafts, projects } = db.t;
  const found = await db
    .select({ id: drafts.id })
    .from(drafts)
    .innerJoin(projects, eq(projects.id, drafts.projectId))
    .where(and(eq(drafts.id, draftId), eq(drafts.uploadedBy, actor.userId), eq(projects.code, projectCode)));
  return found.length > 0;
}

/** The sheets of a file as they are read: as somebody said of this file, else as they said of sheets with the same heads, else as the heads tell. */
export async function mappedSheets(
  db: Reader,
  actor: Actor,
  { tables, mapping }: Pick<WorkbookDraft, 'tables' | 'mapping'>,
): Promise<readonly MappedSheet[]> {
  const remembered =
    mapping === null ? await findRemembered(db, actor, tables) : new Map<string, SheetMapping>();
  return tables.map((table, index) =>
    mappedSheet(table, mapping?.[index] ?? remembered.get(headsSha256(table)) ?? null),
  );
}

function headsSha256({ table }: FileSheet): string {
  return sha256(headsText('workbook', table));
}

/** Remembers how a person reads sheets with these heads. */
export async function rememberMapping(
  tx: Writer,
  userId: string,
  { sheet, mapping, usedAt }: { sheet: FileSheet; mapping: SheetMapping; usedAt: Instant },
): Promise<void> {
  await keepMapping(tx, { userId, headsSha256: headsSha256(sheet), mapping, usedAt });
}

async function findRemembered(
  db: Reader,
  actor: Actor,
  tables: readonly FileSheet[],
): Promise<ReadonlyMap<string, SheetMapping>> {
  const kept = await findMappings(db, actor.userId, tables.map(headsSha256));
  return new Map([...kept].map(([heads, mapping]) => [heads, KeptSheetMapping.parse(mapping)]));
}
