import {
  type ProjectSector,
  projectSectors,
  type ProjectStatus,
  projectStatuses,
} from '#app/domain/codelists.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { codelists as en } from '#app/i18n/en/codelists.ts';
import { codelists as vi } from '#app/i18n/vi/codelists.ts';

/** Further words for where a project stands, folded; the dictionaries' own come besides. */
const statusWords: readonly (readonly [ProjectStatus, readonly string[]])[] = [
  ['identification', ['proposed', 'concept', 'de xuat', 'chu truong dau tu']],
  ['preparation', ['planning', 'planned', 'initiation', 'chuan bi', 'lap du an', 'chuan bi thuc hien']],
  [
    'implementation',
    [
      'in progress',
      'ongoing',
      'active',
      'execution',
      'delivery',
      'dang trien khai',
      'trien khai',
      'thuc hien',
    ],
  ],
  ['completion', ['closing', 'handover', 'nghiem thu', 'ban giao', 'dang quyet toan']],
  [
    'completed',
    [
      'complete',
      'closed',
      'finished',
      'done',
      'maintenance',
      'hoan thanh',
      'ket thuc',
      'da ket thuc',
      'da quyet toan',
    ],
  ],
  ['cancelled', ['canceled', 'stopped', 'terminated', 'da huy', 'huy', 'dung', 'tam dung thuc hien']],
];

const statuses = new Map<string, ProjectStatus>([
  ...projectStatuses.flatMap((code) => wordsFor(code, en.projectStatuses[code], vi.projectStatuses[code])),
  ...statusWords.flatMap(([code, words]) => words.map((word): [string, ProjectStatus] => [word, code])),
]);
const sectors = new Map<string, ProjectSector>(
  projectSectors.flatMap((code) => wordsFor(code, en.projectSectors[code], vi.projectSectors[code])),
);

/** How governments rate a project's delivery: traffic lights, also between two of them. */
const ratings: ReadonlySet<string> = new Set([
  'red',
  'amber/red',
  'amber',
  'amber/green',
  'green',
  'yellow',
  'complete',
  'reset',
  'do',
  'vang/do',
  'vang',
  'vang/xanh',
  'xanh',
]);

const sums: ReadonlySet<string> = new Set([
  'tong',
  'tong cong',
  'tong so',
  'cong',
  'total',
  'grand total',
  'sum',
  'subtotal',
]);

/** Our status for a list's word; null where it is none of ours. */
export function projectStatusOf(text: string): ProjectStatus | null {
  return statuses.get(foldText(text)) ?? null;
}

/** Our sector for a list's word; null where it is none of ours. */
export function projectSectorOf(text: string): ProjectSector | null {
  return sectors.get(foldText(text)) ?? null;
}

/** Whether a text is a rating such as `Amber/Red`. */
export function isRating(text: string): boolean {
  return ratings.has(foldText(text).replaceAll(/\s*[/-]\s*/gu, '/'));
}

/** Whether a row's name says that it adds up the others. */
export function namesSum(text: string): boolean {
  return sums.has(foldText(text).replace(/[:.]+$/u, ''));
}

function wordsFor<Code extends string>(code: Code, ...words: readonly string[]): [string, Code][] {
  return [code, ...words].map((word) => [foldText(word), code]);
}
