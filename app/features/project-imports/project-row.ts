import type { FactKind, ProjectGroup, ProjectSector, ProjectStatus } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import type { Vnd } from '#app/domain/money.ts';
import type { Violation, ViolationParam } from '#app/domain/violation.ts';

/** A value that cannot be read as what its column holds: unknown, and kept in the source's words. */
export type UnknownValue = { readonly row: number; readonly column: string; readonly text: string };

/** What the source says of a project, in its words: the column's head and the cell. */
export type SourceStatement = { readonly kind: FactKind; readonly text: string };

/** A total investment in đồng, and how the source writes it. */
export type StatedInvestment = { readonly amount: Vnd; readonly asWritten: string };

/** A project as one row of a list states it; what it does not say, or cannot be read, is null. */
export type StatedProject = {
  readonly code: string | null;
  readonly name: string;
  readonly owner: string | null;
  readonly provinceCode: string | null;
  readonly group: ProjectGroup | null;
  readonly sector: ProjectSector | null;
  readonly status: ProjectStatus | null;
  readonly objective: string | null;
  readonly startOn: Day | null;
  readonly finishOn: Day | null;
  readonly totalInvestment: StatedInvestment | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: Day | null;
  readonly statedOn: Day | null;
  readonly statements: readonly SourceStatement[];
};

export const projectNoteCodes = [
  'amountAsText',
  'amountZero',
  'repeated',
  'codeHere',
  'nameDiffers',
  'saysOtherwise',
] as const;

/** Something about a row that its reader should know, though the row can be taken. */
export type ProjectNote = {
  readonly code: (typeof projectNoteCodes)[number];
  readonly params: Readonly<Record<string, ViolationParam>>;
};

/** What one row of a list turned out to be. */
export type ProjectRow = {
  readonly row: number;
  readonly code: string | null;
  readonly name: string | null;
  /** How the project is known again, whichever file names it: by its code, else by unit and name. */
  readonly key: string;
  /** What its mapped cells say, letter by letter. */
  readonly content: string;
  readonly unknown: readonly UnknownValue[];
} & (
  | {
      readonly project: StatedProject;
      readonly notes: readonly ProjectNote[];
      readonly violations: readonly [];
    }
  | { readonly project: null; readonly notes: readonly []; readonly violations: readonly Violation[] }
);
