import type { Day, Instant } from '#app/domain/day.ts';

/** The day for which positions are worked out, and the moment at which they are. */
export type Present = { today: Day; now: Instant };

/**
 * How far a write reaches: `alone` changes nothing that the rules say of several projects together (`amongProjects`), and leaves
 * their flags as they stand; asking those rules costs what the country has, not what the project has.
 */
export type Reach = 'alone' | 'amongProjects';

/** The rules that look beyond the project: of the contracts that its owner signed elsewhere. */
export const rulesAmongProjects: ReadonlySet<string> = new Set(['P6']);

export type ProjectSubject = { projectId: string; provinceCode: string };
