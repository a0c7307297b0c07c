import { groupBy } from '#app/domain/group-by.ts';
import { isAddressWord } from '#app/domain/record-code.ts';
import type { Violation } from '#app/domain/violation.ts';

import { madeCode } from './project-code.ts';
import type { ProjectNote, ProjectRow, StatedProject, UnknownValue } from './project-row.ts';

/** A project that came from a list before, by the key of its row. */
export type KnownOrigin = {
  readonly projectCode: string;
  readonly projectName: string;
  readonly content: string;
};

/** What is here already. */
export type KnownProjects = {
  readonly byKey: ReadonlyMap<string, KnownOrigin>;
  /** The codes of all projects. */
  readonly codes: ReadonlySet<string>;
};

/** What becomes of one row: a new project under a code; nothing, as it is here already; or a refusal with every reason. */
export type ProjectRowPlan = {
  readonly row: number;
  readonly code: string | null;
  readonly name: string | null;
  readonly unknown: readonly UnknownValue[];
} & RowOutcome;

export type NewProject = StatedProject & {
  readonly code: string;
  readonly key: string;
  readonly content: string;
};
type RowOutcome =
  | { readonly outcome: 'created'; readonly project: NewProject; readonly notes: readonly ProjectNote[] }
  | { readonly outcome: 'unchanged'; readonly notes: readonly ProjectNote[] }
  | { readonly outcome: 'rejected'; readonly violations: readonly Violation[] };

/** An import in figures: `read` = created + unchanged + rejected. */
export type ProjectImportResult = {
  readonly read: number;
  readonly created: number;
  readonly unchanged: number;
  readonly rejected: readonly { row: number; name: string | null; reasons: readonly Violation[] }[];
  readonly unknown: readonly UnknownValue[];
};

type ReadRow = Extract<ProjectRow, { project: StatedProject }>;
type Leads = ReadonlyMap<
  string,
  { readonly row: number; readonly content: string; readonly contradictedBy: number | null }
>;

/**
 * What an import would do, row by row. A project that is here is left as it is, also where the list now says otherwise: a change has its own
 * form, with its reason. A project that stands in the list twice counts once; with two contents it is refused.
 */
export function planProjectImport(
  rows: readonly ProjectRow[],
  known: KnownProjects,
): readonly ProjectRowPlan[] {
  const leads = leadsOf(rows);
  const taken = new Set(rows.flatMap(({ code }) => code ?? []));
  const isTaken = (code: string) => known.codes.has(code) || taken.has(code) || isAddressWord(code);
  return rows.map((row): ProjectRowPlan => {
    const { code, name, unknown } = row;
    const found = { row: row.row, code, name, unknown };
    if (!isRead(row)) return { ...found, outcome: 'rejected', violations: row.violations };
    const origin = known.byKey.get(row.key);
    const repeated = repetitionOf(row, leads);
    if (repeated !== null) return { ...found, code: code ?? origin?.projectCode ?? null, ...repeated };
    if (origin !== undefined) {
      return { ...found, code: origin.projectCode, outcome: 'unchanged', notes: notesOnKnown(row, origin) };
    }
    if (code !== null && known.codes.has(code)) {
      const notes: ProjectNote[] = [{ code: 'codeHere', params: { code: { text: code } } }];
      return { ...found, outcome: 'unchanged', notes };
    }
    if (code !== null && isAddressWord(code)) {
      const violations: Violation[] = [{ code: 'codeUnusable', params: { code: { text: code } } }];
      return { ...found, outcome: 'rejected', violations };
    }
    const ownCode = code ?? madeCode(row.project, isTaken);
    taken.add(ownCode);
    const project = { ...row.project, code: ownCode, key: row.key, content: row.content };
    return { ...found, code: ownCode, outcome: 'created', project, notes: row.notes };
  });
}

/** The figures of a plan. */
export function resultOf(rows: readonly ProjectRowPlan[]): ProjectImportResult {
  const count = (outcome: ProjectRowPlan['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    read: rows.length,
    created: count('created'),
    unchanged: count('unchanged'),
    rejected: rows.flatMap((row) =>
      row.outcome === 'rejected' ? [{ row: row.row, name: row.name, reasons: row.violations }] : [],
    ),
    unknown: rows.flatMap(({ unknown }) => unknown),
  };
}

function isRead(row: ProjectRow): row is ReadRow {
  return row.project !== null;
}

function leadsOf(rows: readonly ProjectRow[]): Leads {
  const groups = groupBy(rows.filter(isRead), ({ key }) => key);
  return new Map(
    [...groups].flatMap(([key, [first, ...others]]) => {
      if (first === undefined) return [];
      const other = others.find(({ content }) => content !== first.content);
      return [[key, { row: first.row, content: first.content, contradictedBy: other?.row ?? null }] as const];
    }),
  );
}

function repetitionOf({ row, key, code }: ReadRow, leads: Leads): RowOutcome | null {
  const lead = leads.get(key);
  if (lead === undefined) return null;
  if (lead.contradictedBy !== null) {
    const params = { row: { number: row === lead.row ? lead.contradictedBy : lead.row } };
    return {
      outcome: 'rejected',
      violations: [{ code: code === null ? 'projectNameTwice' : 'projectCodeTwice', params }],
    };
  }
  if (row === lead.row) return null;
  return { outcome: 'unchanged', notes: [{ code: 'repeated', params: { row: { number: lead.row } } }] };
}

function notesOnKnown({ project, content }: ReadRow, origin: KnownOrigin): ProjectNote[] {
  if (content === origin.content) return [];
  const here = { code: { text: origin.projectCode }, name: { text: origin.projectName } };
  const code = project.name === origin.projectName ? 'saysOtherwise' : 'nameDiffers';
  return [{ code, params: here }];
}
