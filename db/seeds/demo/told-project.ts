import type { PersonKey } from './cast.ts';
import type { Schedule } from './schedule.ts';
import type { Treasury } from './treasury.ts';

/** A project whose packages are being told. */
export type ToldProject = {
  readonly id: string;
  readonly code: string;
  readonly provinceCode: string;
  readonly ownerId: string;
  readonly manager: PersonKey | null;
  readonly treasury: Treasury;
  readonly schedule: Schedule;
};
