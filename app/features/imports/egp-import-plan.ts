import type { PackageStatus } from '#app/domain/codelists.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { stageOf } from '#app/domain/package-lifecycle.ts';
import type { Violation } from '#app/domain/violation.ts';
import type { EgpNote, EgpNotice, EgpRow } from './egp-notice.ts';

/** A package that is here already under a notice's number (without its version). */
export type KnownPackage = {
  noticeNumber: string;
  projectId: string;
  projectCode: string;
  packageCode: string;
  status: PackageStatus;
};

/** What becomes of one row: a new package; nothing, as the package is here already; or a refusal with every reason. */
export type EgpRowPlan = { row: number; noticeNumber: string | null; name: string | null } & RowOutcome;

type RowOutcome =
  | { outcome: 'created' | 'unchanged'; notice: EgpNotice; notes: readonly EgpNote[] }
  | { outcome: 'rejected'; violations: readonly Violation[] };

/** An import in figures: `read` = created + unchanged + rejected. */
export type EgpImportResult = {
  read: number;
  created: number;
  unchanged: number;
  rejected: readonly { row: number; noticeNumber: string | null; reasons: readonly Violation[] }[];
};

type NoticeRow = Extract<EgpRow, { notice: EgpNotice }>;

/** The row of a notice that counts, and one of the same version that contradicts it. */
type Lead = { row: number; version: string; contradictedBy: number | null };

/**
 * What an import into a project would do, row by row, whatever their order. A notice that stands in the file several times counts with its
 * newest version; the same version with different contents is refused. A package that is here is left as it is even where e-GP is further
 * on, for moving on needs facts that a notice does not carry.
 */
export function planEgpImport(
  rows: readonly EgpRow[],
  projectId: string,
  known: ReadonlyMap<string, KnownPackage>,
): readonly EgpRowPlan[] {
  const rowsOfNotice = groupBy(rows.filter(isNotice), ({ notice }) => notice.noticeNumber);
  const leads = new Map([...rowsOfNotice].map(([number, repeated]) => [number, leadOf(repeated)]));
  return rows.map((row) => {
    const { noticeNumber, name } = row;
    const outcome = isNotice(row)
      ? planNotice(row, leads.get(row.notice.noticeNumber), known.get(row.notice.noticeNumber), projectId)
      : { outcome: 'rejected' as const, violations: row.violations };
    return { row: row.row, noticeNumber, name, ...outcome };
  });
}

/** The figures of a plan. */
export function resultOf(rows: readonly EgpRowPlan[]): EgpImportResult {
  const count = (outcome: EgpRowPlan['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    read: rows.length,
    created: count('created'),
    unchanged: count('unchanged'),
    rejected: rows.flatMap((row) =>
      row.outcome === 'rejected'
        ? [{ row: row.row, noticeNumber: row.noticeNumber, reasons: row.violations }]
        : [],
    ),
  };
}

function isNotice(row: EgpRow): row is NoticeRow {
  return row.notice !== null;
}

function leadOf(rows: readonly NoticeRow[]): Lead {
  const version = rows.map(({ notice }) => notice.version).reduce((a, b) => (a > b ? a : b));
  const [first, ...others] = rows.filter(({ notice }) => notice.version === version);
  const content = JSON.stringify(first?.notice);
  const other = others.find(({ notice }) => JSON.stringify(notice) !== content);
  return { row: first?.row ?? 0, version, contradictedBy: other?.row ?? null };
}

function planNotice(
  { row, notice, notes }: NoticeRow,
  lead: Lead | undefined,
  here: KnownPackage | undefined,
  projectId: string,
): RowOutcome {
  if (lead !== undefined && lead.contradictedBy !== null) {
    const other = row === lead.row ? lead.contradictedBy : lead.row;
    const params = { noticeNumber: { text: notice.noticeNumber }, row: { number: other } };
    return { outcome: 'rejected', violations: [{ code: 'noticeTwice', params }] };
  }
  if (lead !== undefined && lead.row !== row) {
    const code = notice.version < lead.version ? 'olderVersion' : 'noticeAgain';
    const note: EgpNote = { code, params: { row: { number: lead.row } } };
    return { outcome: 'unchanged', notice, notes: [...notes, note] };
  }
  if (here === undefined) return { outcome: 'created', notice, notes };
  return { outcome: 'unchanged', notice, notes: [...notes, ...notesOnKnown(notice, here, projectId)] };
}

function notesOnKnown(notice: EgpNotice, here: KnownPackage, projectId: string): EgpNote[] {
  const notes: EgpNote[] = [];
  if (here.projectId !== projectId) {
    const params = { project: { text: here.projectCode }, package: { text: here.packageCode } };
    notes.push({ code: 'otherProject', params });
  }
  if (here.status !== notice.status && isWithinEgp(here.status)) {
    const params = {
      egpStatus: { text: notice.egpStatus },
      status: { term: `packageStatuses.${here.status}` as const },
    };
    notes.push({ code: 'statusDiffers', params });
  }
  return notes;
}

// e-GP's words end with the award: of a package under contract it has nothing newer to say.
function isWithinEgp(status: PackageStatus): boolean {
  return ['planning', 'selection'].includes(stageOf(status)) || status === 'failed' || status === 'cancelled';
}
