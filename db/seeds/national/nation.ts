import type { Day } from '#app/domain/day.ts';

/** What the whole nation has and a project refers to. */
export type Nation = {
  readonly today: Day;
  readonly provinces: readonly Province[];
  readonly suppliers: readonly string[];
  /** Who manages the packages of the first projects, and of how many. */
  readonly managerId: string;
  readonly managedProjects: number;
};

export type Province = {
  readonly code: string;
  readonly name: string;
  readonly ownerId: string;
  readonly communes: readonly { readonly code: string; readonly name: string }[];
};

export type ProjectKey = {
  readonly id: string;
  readonly code: string;
  readonly provinceCode: string;
  readonly ownerId: string;
  readonly fundingSource: 'centralBudget' | 'provincialBudget';
  readonly managerId: string | null;
};
