import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { Locale } from '#app/domain/codelists.ts';
import { type Day, earlierOf } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { noProvinceCode } from '#app/domain/no-province.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import type { Sheet } from '#app/platform/sheets/sheet.ts';
import { recordEvent, recordEvents, type Trace } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { keepNewProjects } from '#db/materialise/keep-new-projects.server.ts';
import { organisationNamed } from '#db/organisation-named.server.ts';
import type { Writer } from '#db/reader.ts';

import { planProjectList } from './plan-project-list.server.ts';
import { type NewProject, type ProjectImportResult, resultOf } from './project-import-plan.ts';
import { checkMapping, type ProjectMapping } from './project-mapping.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'> & { locale: Locale };

export type ProjectImport = {
  readonly fileName: string;
  readonly sha256: string;
  readonly sheet: Sheet;
  readonly mapping: ProjectMapping;
  /** Whether to take the other rows when some are rejected; otherwise nothing is taken. */
  readonly skipRejected: boolean;
  /** The uploaded draft that this settles. */
  readonly draftId?: string;
  readonly onProgress?: (done: number, all: number) => void;
};

/** So many projects go into one statement. */
const batch = 250;

/** Makes a project of every new row of a list: all of them, or none. */
export async function importProjects(
  { store, clock, actor, trace, locale }: Context,
  { fileName, sha256, sheet, mapping, skipRejected, draftId, onProgress }: ProjectImport,
): Promise<ProjectImportResult> {
  permit(actor, 'project:create');
  refuse(checkMapping(sheet, mapping));
  return store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const { rows, violations } = await planProjectList(tx, { sheet, mapping, locale });
    const result = resultOf(rows);
    const rejected = { rows: { number: result.rejected.length } };
    refuse(
      result.rejected.length > 0 && !skipRejected ? [{ code: 'rowsRejected', params: rejected }] : violations,
    );

    const { projectListDrafts: drafts } = tx.t;
    if (draftId !== undefined) await tx.delete(drafts).where(eq(drafts.id, draftId));
    if (result.created === 0) return result;
    const sourceId = await sourceOf(tx, fileName, sha256);
    const projects = rows.flatMap((row) => (row.outcome === 'created' ? [row.project] : []));
    const owners = await ownersOf(tx, projects);
    for (let start = 0; start < projects.length; start += batch) {
      const made = projects.slice(start, start + batch).map((project) => ({
        ...project,
        id: uuidv7(),
        provinceCode: project.provinceCode ?? noProvinceCode,
        ownerId: owners.get(foldText(project.owner ?? '')) ?? null,
        foldedName: foldText(`${project.code} ${project.name}`),
      }));
      await createProjects(tx, made, { sourceId, fileName, today: clock.today(), trace });
      onProgress?.(start + made.length, projects.length);
    }
    await recordEvent(tx, trace, {
      event: 'projects.imported',
      subjectKind: 'import',
      subjectId: sourceId,
      changes: {
        fileName,
        sha256,
        projects: result.created,
        unchanged: result.unchanged,
        rejected: result.rejected.length,
        unknown: result.unknown.length,
        currency: mapping.currency,
        rate: mapping.rate,
        unit: mapping.unit,
      },
    });
    return result;
  });
}

type MadeProject = NewProject & {
  id: string;
  provinceCode: string;
  ownerId: string | null;
  foldedName: string;
};
type Around = { sourceId: string; fileName: string; today: Day; trace: Trace };

/** The file, among the publications that state a figure. */
async function sourceOf(tx: Writer, fileName: string, sha256: string): Promise<string> {
  const { sources } = tx.t;
  const code = `list:${sha256}`;
  await tx.insert(sources).values({ id: uuidv7(), code, title: fileName }).onConflictDoNothing();
  const [source] = await tx.select({ id: sources.id }).from(sources).where(eq(sources.code, code));
  if (source === undefined) throw new Error('the list is no source');
  return source.id;
}

async function ownersOf(tx: Writer, projects: readonly NewProject[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map(
    projects.flatMap(({ owner }) => (owner === null ? [] : [[foldText(owner), owner] as const])),
  );
  const ids = new Map<string, string>();
  for (const [folded, name] of names) ids.set(folded, await organisationNamed(tx, name));
  return ids;
}

async function createProjects(tx: Writer, made: readonly MadeProject[], around: Around): Promise<void> {
  const { projects, investmentDecisions, projectFacts, projectOrigins } = tx.t;
  const { sourceId, today, trace } = around;
  await tx.insert(projects).values(
    made.map((project) => ({
      id: project.id,
      code: project.code,
      provinceCode: project.provinceCode,
      ownerId: project.ownerId,
      group: project.group,
      sector: project.sector,
      status: project.status,
      // The list has one name, in whichever language it is.
      nameVi: project.name,
      nameEn: project.name,
      foldedName: project.foldedName,
      objectiveVi: project.objective,
      objectiveEn: project.objective,
      approvedStartOn: project.startOn,
      approvedFinishOn: project.finishOn,
      sourceId,
    })),
  );
  const decisions = made.flatMap((project) => decisionOf(project, around) ?? []);
  if (decisions.length > 0) await tx.insert(investmentDecisions).values(decisions);
  const facts = made.flatMap(({ id, statements, statedOn }) =>
    statements.map(({ kind, text }, position) => ({
      id: uuidv7(),
      projectId: id,
      kind,
      textVi: text,
      textEn: text,
      statedOn: statedOn !== null && statedOn <= today ? statedOn : null,
      position,
      sourceId,
    })),
  );
  for (let start = 0; start < facts.length; start += batch) {
    await tx.insert(projectFacts).values(facts.slice(start, start + batch));
  }
  await tx
    .insert(projectOrigins)
    .values(made.map(({ id, key, content }) => ({ key, projectId: id, sourceId, contentSha256: content })));
  await keepNewProjects(
    tx,
    made.map(({ id, provinceCode, status, totalInvestment, code, foldedName, sector, group }) => ({
      projectId: id,
      provinceCode,
      status,
      totalInvestment: totalInvestment?.amount ?? null,
      code,
      foldedName,
      sector,
      group,
    })),
    { today },
  );
  await recordEvents(
    tx,
    trace,
    made.map((project) => creationOf(project, around.fileName)),
  );
}

/** What the list says it may cost: by its decision where number and day are stated, else as its source states it on its day. */
function decisionOf(project: MadeProject, { sourceId, fileName, today, trace }: Around) {
  const { id, totalInvestment, decisionNumber, decidedOn, statedOn } = project;
  if (totalInvestment === null) return null;
  const isDecided = decisionNumber !== null && decidedOn !== null && decidedOn <= today;
  return {
    id: uuidv7(),
    projectId: id,
    kind: isDecided ? ('approval' as const) : ('stated' as const),
    number: decisionNumber ?? fileName,
    decidedOn: isDecided ? decidedOn : earlierOf(statedOn ?? today, today),
    totalInvestment: totalInvestment.amount,
    reason: totalInvestment.asWritten,
    sourceId,
    recordedBy: trace.actorId,
    recordedAt: trace.at,
  };
}

function creationOf(project: MadeProject, fileName: string) {
  return {
    event: 'project.created' as const,
    subjectKind: 'project' as const,
    subjectId: project.id,
    changes: {
      code: project.code,
      name: project.name,
      ownerId: project.ownerId,
      placeCode: project.provinceCode === noProvinceCode ? null : project.provinceCode,
      projectStatus: project.status,
      approvedStartOn: project.startOn,
      approvedFinishOn: project.finishOn,
      totalInvestment: project.totalInvestment?.amount ?? null,
      fileName,
    },
  };
}
