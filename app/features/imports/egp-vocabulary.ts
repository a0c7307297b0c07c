import type { EgpValueKind, PackageStatus, ProcurementProcedure } from '#app/domain/codelists.ts';
import { type Instant, instant, parseDay } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';

/**
 * e-GP's names and codes for the state of a notice, folded. Bids that are in but unopened leave a package inviting: nothing is evaluated
 * yet. A withdrawn notice cancels its selection; the next notice begins a new round.
 */
const statuses: ReadonlyMap<string, PackageStatus> = new Map([
  ['chua co khlcnt', 'draft'],
  ['da dang khlcnt', 'planned'],
  ['chua dong thau', 'inviting'],
  ['dang moi thau', 'inviting'],
  ['01', 'inviting'],
  ['chua mo thau', 'inviting'],
  ['dang xet thau', 'evaluating'],
  ['dxt', 'evaluating'],
  ['open_bid', 'evaluating'],
  ['open_dxkt', 'evaluating'],
  ['open_dxtc', 'evaluating'],
  ['co nha thau trung thau', 'awarded'],
  ['cnttt', 'awarded'],
  ['is_publish', 'awarded'],
  ['not_publish', 'awarded'],
  ['khong co nha thau trung thau', 'failed'],
  ['kcnttt', 'failed'],
  ['da huy thau', 'cancelled'],
  ['dht', 'cancelled'],
  ['cancel_bid', 'cancelled'],
  ['pub_kqlcnt', 'cancelled'],
  ['da huy thong bao moi thau', 'cancelled'],
  ['dhtbmt', 'cancelled'],
  ['03', 'cancelled'],
]);

const procedures: ReadonlyMap<string, ProcurementProcedure> = new Map([
  ['1_MTHS', 'oneStageOneEnvelope'],
  ['1_HTHS', 'oneStageTwoEnvelopes'],
  ['2_MTHS', 'twoStagesOneEnvelope'],
  ['2_HTHS', 'twoStagesTwoEnvelopes'],
]);

const participations: ReadonlyMap<string, boolean> = new Map([
  ['qua mang', true],
  ['1', true],
  ['khong qua mang', false],
  ['0', false],
]);

const planNumber = /^PL\d{10}(-\d\d)?$/;
const placeLabel = /^địa điểm\s*:\s*/iu;
const egpHost = 'muasamcong.mpi.gov.vn';

/** What the address of a notice's page tells. */
export type EgpPage = {
  url: string;
  noticeNumber: string | null;
  planNumber: string | null;
  procedure: ProcurementProcedure | null;
  isOnline: boolean | null;
};

/** Our status for e-GP's name or code; null where e-GP has none such. */
export function statusOf(text: string): PackageStatus | null {
  return statuses.get(foldText(text)) ?? null;
}

/** Whether bids are sent online; null where the text does not say. */
export function isOnlineOf(text: string): boolean | null {
  return participations.get(foldText(text)) ?? null;
}

/** `IB2400035288-00` as number and version; version 00 where none is written. */
export function noticeNumberOf(text: string): { number: string; version: string } | null {
  const [, number, version = '00'] = /^(IB\d{10})(?:-(\d\d))?$/.exec(text.toUpperCase()) ?? [];
  return number === undefined ? null : { number, version };
}

/** `25/02/2024 - 17:22` or `02/03/2024 08:00`, as clocks in Vietnam show it. */
export function momentOf(text: string): Instant | null {
  const [, date, month, year, time] =
    /^(\d\d)\/(\d\d)\/(\d{4})(?: ?- ?| )((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? [];
  const on = parseDay(`${year}-${month}-${date}`);
  return on === null ? null : instant(`${on}T${time}:00+07:00`);
}

/** `Địa điểm : Thành phố Kon Tum - Tỉnh Kon Tum;` without its label and last mark. */
export function placeOf(text: string): string {
  return text.replace(placeLabel, '').replace(/[\s;]+$/, '');
}

/** What the address says; null where it is not that of an e-GP page. */
export function pageOf(text: string): EgpPage | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.host !== egpHost) return null;
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  return {
    url: url.href,
    noticeNumber: noticeNumberOf(asked('notifyNo'))?.number ?? null,
    planNumber: planNumber.test(asked('planNo')) ? asked('planNo') : null,
    procedure: procedures.get(asked('bidMode')) ?? null,
    isOnline: isOnlineOf(asked('isInternet')),
  };
}

/** What a text is by its looks; a name where it looks like nothing else. */
export function kindOf(text: string): EgpValueKind {
  if (noticeNumberOf(text) !== null) return 'noticeNumber';
  if (planNumber.test(text)) return 'planNumber';
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b/.test(text)) return 'moment';
  if (/^https?:/i.test(text)) return 'address';
  if (placeLabel.test(text)) return 'place';
  if (isOnlineOf(text) !== null) return 'participation';
  return statusOf(text) === null ? 'name' : 'status';
}

/** Whether a text without e-GP's label may name a place all the same. */
export function namesPlace(text: string): boolean {
  return /^(tinh|thanh pho|tp\.?|quan|huyen|thi xa|thi tran|phuong|xa|dac khu) /.test(foldText(text));
}
