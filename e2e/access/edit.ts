import type { Person } from './people.ts';
import type { Typed } from './typed-form.ts';

/** An edit that several may send at once. */
export type Edit = {
  route: string;
  what: string;
  person: Person;
  /** The page with the form, and where the form is sent. */
  page: string | (() => string);
  path: string | (() => string);
  typed: (editor: number) => Typed;
  /** How a refused editor is told what they typed, and what stands there because `winner` was first. */
  mine: (editor: number) => string;
  theirs: (winner: number) => string;
  /** What is recorded in the end, and what should be where this editor won. */
  read: () => Promise<unknown>;
  kept: (winner: number) => unknown;
};
