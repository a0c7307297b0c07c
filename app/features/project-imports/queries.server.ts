import { and, asc, eq, sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { z } from 'zod';

import type { Locale } from '#app/domain/codelists.ts';
import { foldText } from '#app/domain/folded-text.ts';
import type { Vnd } from '#app/domain/money.ts';
import { NotFound } from '#app/domain/not-found.ts';
import type { Actor } from '#app/domain/permissions.ts';
import type { Grid } from '#app/platform/sheets/csv-grid.ts';
import type { Sheet } from '#app/platform/sheets/sheet.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf } from '#db/sums.ts';

import type { KnownProjects } from './project-import-plan.ts';
import type { StatedMapping } from './project-mapping.ts';
import { StatedMappingFile } from './schemas.ts';

const GridText = z.array(z.array(z.string()));

export type ProjectListDraft = {
  id: string;
  fileName: string;
  sha256: string;
  grid: Grid;
  /** Null until somebody said what the columns are. */
  mapping: StatedMapping | null;
};

/** A draft of the person's own; nobody else's exists for them. */
export async function getProjectListDraft(db: Reader, actor: Actor, id: string): Promise<ProjectListDraft> {
  if (!isUuid(id)) throw new NotFound(`list ${id}`);
  const { projectListDrafts: drafts } = db.t;
  const [draft] = await db
    .select({
      id: drafts.id,
      fileName: drafts.fileName,
      sha256: drafts.sha256,
      content: drafts.content,
      mapping: drafts.mapping,
    })
    .from(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.uploadedBy, actor.userId)));
  if (draft === undefined) throw new NotFound(`list ${id}`);
  const { content, mapping, ...named } = draft;
  return {
    ...named,
    grid: GridText.parse(JSON.parse(content)),
    mapping: StatedMappingFile.nullable().parse(mapping),
  };
}

/** How a person mapped columns of these names last; null where they never did. */
export async function findRememberedMapping(
  db: Reader,
  actor: Actor,
  sheet: Sheet,
): Promise<StatedMapping | null> {
  const { columnMappings: mappings } = db.t;
  const [kept] = await db
    .select({ mapping: mappings.mapping })
    .from(mappings)
    .where(and(eq(mappings.userId, actor.userId), eq(mappings.headsSha256, headsSha256(sheet))));
  return kept === undefined ? null : StatedMappingFile.parse(kept.mapping);
}

/** The same for the same columns, whatever their order, case and marks. */
export function headsSha256({ columns }: Sheet): string {
  return sha256(JSON.stringify(columns.map(({ label }) => foldText(label)).toSorted()));
}

/** The provinces by what lists call them: name, full name in both languages, code. */
export async function findProvinceCodes(db: Reader): Promise<ReadonlyMap<string, string>> {
  const { places } = db.t;
  const rows = await db
    .select({
      code: places.code,
      name: places.name,
      fullName: places.fullName,
      fullNameEn: places.fullNameEn,
    })
    .from(places)
    .where(eq(places.kind, 'province'));
  return new Map(
    rows.flatMap(({ code, name, fullName, fullNameEn }) =>
      [code, name, fullName, fullNameEn].map((word): [string, string] => [foldText(word), code]),
    ),
  );
}

/** The provinces a project can be of, as a form offers them. */
export async function listProvinceChoices(
  db: Reader,
  locale: Locale,
): Promise<{ code: string; name: string }[]> {
  const { places } = db.t;
  return db
    .select({ code: places.code, name: locale === 'vi' ? places.name : places.fullNameEn })
    .from(places)
    .where(eq(places.kind, 'province'))
    .orderBy(asc(places.foldedName));
}

/** The province whose portfolio the person opens first; null for all. */
export async function findOwnProvince(db: Reader, actor: Actor): Promise<string | null> {
  const { users } = db.t;
  const [user] = await db.select({ code: users.provinceCode }).from(users).where(eq(users.id, actor.userId));
  return user?.code ?? null;
}

/** What is here already: every project's code, and which came from a list. */
export async function findKnownProjects(db: Reader, locale: Locale): Promise<KnownProjects> {
  const { projects, projectOrigins: origins } = db.t;
  const codes = await db.select({ code: projects.code }).from(projects);
  const rows = await db
    .select({
      key: origins.key,
      projectCode: projects.code,
      projectName: locale === 'vi' ? projects.nameVi : projects.nameEn,
      content: origins.contentSha256,
    })
    .from(origins)
    .innerJoin(projects, eq(projects.id, origins.projectId));
  return {
    codes: new Set(codes.map(({ code }) => code)),
    byKey: new Map(rows.map(({ key, ...origin }) => [key, origin])),
  };
}

/** The total investment of all projects together. */
export async function sumTotalInvestment(db: Reader): Promise<Vnd> {
  const { provinceTotals: totals } = db.t;
  const [row] = await db.select({ sum: sumOf(sql`${totals.totalInvestment}`) }).from(totals);
  if (row === undefined) throw new Error('a sum without a row');
  return row.sum;
}
