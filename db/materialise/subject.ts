import type { Day, Instant } from '#app/domain/day.ts';

/** The day for which positions are worked out, and the moment at which they are. */
export type Present = { today: Day; now: Instant };

export type ProjectSubject = { projectId: string; provinceCode: string };
export type OpenFlags = { red: number; amber: number };

/** Open flags per package; `null` stands for the project's own. */
export type OpenFlagsByPackage = ReadonlyMap<string | null, OpenFlags>;
