import type { ProjectImportField } from '#app/domain/codelists.ts';
import { foldText } from '#app/domain/folded-text.ts';

type HeadWords = {
  /** The whole of a head. */
  readonly is: readonly string[];
  /** Words of it, one behind the other. */
  readonly has?: readonly string[];
  /** Words that make it another column. */
  readonly not?: readonly string[];
};

const remarks = ['comment', 'comments', 'note', 'notes', 'narrative', 'ghi chu'];
const periods = ['year', 'yearly', 'annual', 'fiscal', 'quarter', 'month', 'nam', 'quy', 'thang'];
const later = ['actual', 'forecast', 'revised', 'thuc te', 'du bao', 'dieu chinh'];

/** How people head the columns of a portfolio, in English and Vietnamese, folded. */
const headWords: Readonly<Record<ProjectImportField, HeadWords>> = {
  code: {
    is: [
      'code',
      'id',
      'ref',
      'reference',
      'ma',
      'ma so',
      'ma hieu',
      'ma da',
      'uii',
      'gmpp id',
      'gmpp id number',
    ],
    has: [
      'project code',
      'project id',
      'project number',
      'unique id',
      'unique identifier',
      'ma du an',
      'ma so du an',
      'so hieu du an',
    ],
  },
  name: {
    is: [
      'name',
      'title',
      'project',
      'programme',
      'program',
      'ten',
      'du an',
      'cong trinh',
      'danh muc',
      'nhiem vu',
      'noi dung',
    ],
    has: [
      'project name',
      'project title',
      'programme name',
      'program name',
      'investment title',
      'ten du an',
      'ten cong trinh',
      'ten nhiem vu',
      'danh muc du an',
    ],
    not: ['code', 'id', 'manager', 'owner', 'number', 'ma'],
  },
  owner: {
    is: ['owner', 'unit', 'ministry', 'sponsor', 'don vi', 'co quan', 'so nganh', 'ban quan ly'],
    has: [
      'department',
      'agency',
      'organisation',
      'organization',
      'project owner',
      'managing unit',
      'chu dau tu',
      'co quan chu quan',
      'don vi chu tri',
      'don vi thuc hien',
      'don vi quan ly',
      'ban quan ly du an',
    ],
    not: ['acronym', 'code', 'id', 'number', 'ma', 'rating', 'viet tat', ...remarks],
  },
  province: { is: ['province', 'tinh', 'tinh thanh', 'tinh thanh pho', 'ten tinh', 'ma tinh'] },
  group: { is: ['group', 'project group', 'nhom', 'nhom du an', 'phan nhom'] },
  sector: { is: ['sector', 'field', 'linh vuc', 'nganh', 'nganh linh vuc'] },
  status: {
    is: ['status', 'stage', 'phase', 'trang thai', 'tinh trang', 'giai doan', 'hien trang'],
    has: ['project status', 'project stage', 'trang thai du an', 'giai doan du an'],
    not: ['rag', 'risk', ...remarks],
  },
  objective: {
    is: ['aims', 'purpose', 'summary', 'scope', 'quy mo'],
    has: ['description', 'objective', 'objectives', 'muc tieu', 'mo ta', 'noi dung dau tu', 'quy mo dau tu'],
    not: remarks,
  },
  startOn: {
    is: ['start', 'begin', 'begins', 'from', 'bat dau', 'tu ngay'],
    has: [
      'start date',
      'start on',
      'begin date',
      'commencement date',
      'planned start',
      'approved start',
      'khoi cong',
      'ngay bat dau',
      'thoi gian bat dau',
    ],
    not: [...later, ...remarks],
  },
  finishOn: {
    is: ['end', 'finish', 'completion', 'until', 'deadline', 'hoan thanh', 'ket thuc', 'den ngay'],
    has: [
      'end date',
      'finish date',
      'completion date',
      'target date',
      'due date',
      'planned end',
      'planned finish',
      'approved finish',
      'ngay hoan thanh',
      'ngay ket thuc',
      'thoi gian hoan thanh',
      'thoi gian ket thuc',
    ],
    not: [...later, 'ty le', 'khoi luong', ...remarks],
  },
  totalInvestment: {
    is: ['budget', 'cost', 'investment', 'approved budget', 'kinh phi', 'tong von', 'tong muc', 'du toan'],
    has: [
      'total investment',
      'total cost',
      'total budget',
      'total project cost',
      'project cost',
      'whole life cost',
      'lifetime cost',
      'lifecycle cost',
      'wlc',
      'tong muc dau tu',
      'tmdt',
      'tong kinh phi',
      'tong von dau tu',
    ],
    not: [
      'spent',
      'disbursed',
      'remaining',
      'variance',
      'giai ngan',
      'luy ke',
      'con lai',
      'quyet dinh',
      'forecast',
      ...periods,
      ...remarks,
    ],
  },
  decisionNumber: {
    is: ['decision', 'so quyet dinh', 'quyet dinh', 'so qd', 'quyet dinh dau tu', 'quyet dinh phe duyet'],
    has: ['decision number', 'so quyet dinh dau tu', 'so quyet dinh phe duyet'],
  },
  decidedOn: {
    is: ['ngay quyet dinh', 'ngay phe duyet', 'ngay ky', 'ngay qd'],
    has: ['decision date', 'approval date', 'approved on', 'ngay quyet dinh', 'ngay phe duyet'],
  },
  rating: {
    is: ['rag', 'dca', 'danh gia', 'xep loai'],
    has: ['rating', 'rag status', 'delivery confidence'],
    not: remarks,
  },
  statedOn: {
    is: ['date', 'updated', 'ngay cap nhat', 'ngay bao cao'],
    has: [
      'as of',
      'as at',
      'as of date',
      'report date',
      'reporting date',
      'snapshot date',
      'last updated',
      'tinh den',
      'so lieu den',
    ],
    not: remarks,
  },
};

/** How well a head names a field: 3 as a whole, 2 by words of it, 0 not at all. */
export function headScore(field: ProjectImportField, head: string): number {
  const { is, has = [], not = [] } = headWords[field];
  const words = headInWords(head);
  if (words === '') return 0;
  if (is.includes(words) || has.includes(words)) return 3;
  const holds = (phrase: string) => ` ${words} `.includes(` ${phrase} `);
  return has.some(holds) && !not.some(holds) ? 2 : 0;
}

/** The field that a head names best; null when it names none. */
export function fieldNamedBy(head: string): ProjectImportField | null {
  if (head.length > 200) return null;
  let best: { field: ProjectImportField | null; score: number } = { field: null, score: 0 };
  for (const field of fieldsOf(headWords)) {
    const score = headScore(field, head);
    if (score > best.score) best = { field, score };
  }
  return best.field;
}

/** What a head says in brackets or behind a sign of its cells: `Tổng mức đầu tư (triệu đồng)`; empty where it says nothing. */
export function measureInHead(head: string): string {
  return /[([]([^()[\]]*)[)\]]/u.exec(head)?.[1] ?? /[£€$]\s?\w*$/u.exec(head)?.[0] ?? '';
}

/** `estimatedCompletionDate` and `estimated_completion-date (UTC)` as words; numbering in front goes. */
function headInWords(head: string): string {
  const words = head
    .replaceAll(/[([][^()[\]]*[)\]]/gu, ' ')
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1 $2')
    .replaceAll(/[^\p{L}\p{N}\s]+/gu, ' ');
  return foldText(words);
}

function fieldsOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
