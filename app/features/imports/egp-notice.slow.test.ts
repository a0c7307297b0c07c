import { existsSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type EgpColumn, egpColumns } from '#app/domain/codelists.ts';
import { day } from '#app/domain/day.ts';
import { readEgpRows } from './egp-notice.ts';
import { anEgpRow } from './testing/egp-rows.ts';

const today = day('2025-10-31');

test('a crawled row becomes a notice: marks gone, status mapped, moments on Vietnamese clocks, no price', () => {
  expect(readEgpRows([anEgpRow(7)], today)).toEqual([
    {
      row: 1,
      noticeNumber: 'IB2500000007-00',
      name: 'Gói thầu số 7: Thuê dịch vụ công nghệ thông tin',
      notice: {
        noticeNumber: 'IB2500000007',
        version: '00',
        name: 'Gói thầu số 7: Thuê dịch vụ công nghệ thông tin',
        egpStatus: 'Đang xét thầu',
        status: 'evaluating',
        procuringEntity: 'Sở Khoa học và Công nghệ tỉnh Ví Dụ',
        planNumber: 'PL2500000007',
        procedure: 'oneStageTwoEnvelopes',
        isOnline: true,
        place: 'Thành phố Mẫu - Tỉnh Ví Dụ',
        publishedAt: '2025-02-25T10:22:00.000Z',
        closingAt: '2025-03-02T01:00:00.000Z',
        url: expect.stringContaining('notifyNo=IB2500000007'),
      },
      notes: [{ code: 'ownerRepeats', params: {} }],
      violations: [],
    },
  ]);
});

test.each([
  ['Chưa có KHLCNT', 'draft'],
  ['Đã đăng KHLCNT', 'planned'],
  ['Chưa đóng thầu', 'inviting'],
  ['Đang mời thầu', 'inviting'],
  ['01', 'inviting'],
  ['Chưa mở thầu', 'inviting'],
  ['Đang xét thầu', 'evaluating'],
  ['DXT', 'evaluating'],
  ['OPEN_BID', 'evaluating'],
  ['OPEN_DXKT', 'evaluating'],
  ['OPEN_DXTC', 'evaluating'],
  ['Có nhà thầu trúng thầu', 'awarded'],
  ['CNTTT', 'awarded'],
  ['IS_PUBLISH', 'awarded'],
  ['NOT_PUBLISH', 'awarded'],
  ['Không có nhà thầu trúng thầu', 'failed'],
  ['KCNTTT', 'failed'],
  ['Đã hủy thầu', 'cancelled'],
  ['Đã huỷ thầu', 'cancelled'],
  ['DHT', 'cancelled'],
  ['CANCEL_BID', 'cancelled'],
  ['PUB_KQLCNT', 'cancelled'],
  ['Đã hủy thông báo mời thầu', 'cancelled'],
  ['DHTBMT', 'cancelled'],
  ['03', 'cancelled'],
])('e-GP’s “%s” is our %s', (trangthaigoithau, status) => {
  expect(readEgpRows([anEgpRow(1, { trangthaigoithau })], today)[0]?.notice?.status).toBe(status);
});

const rejections: readonly (readonly [
  what: string,
  given: Partial<Record<EgpColumn, unknown>>,
  codes: readonly string[],
])[] = [
  ['a moment in the place column', { diadiem: '02/03/2025 08:00' }, ['columnShifted']],
  ['a status in the place column', { diadiem: 'Đang xét thầu' }, ['columnShifted']],
  ['an office in the place column', { diadiem: 'Sở Khoa học và Công nghệ' }, ['columnShifted']],
  ['a place in the procuring entity', { benmoithau: 'Địa điểm : Tỉnh Ví Dụ;' }, ['columnShifted']],
  ['how bids are sent in the procuring entity', { benmoithau: 'Qua mạng' }, ['columnShifted']],
  ['a status in the owner', { nhadautu: 'Có nhà thầu trúng thầu' }, ['columnShifted']],
  ['a notice number in the name', { name: 'IB2500000001-00' }, ['columnShifted']],
  ['a moment in the status', { trangthaigoithau: '02/03/2025 08:00' }, ['columnShifted']],
  ['a status in the closing moment', { hanban: 'Đang xét thầu' }, ['columnShifted']],
  ['a plan number as notice number', { magoithau: 'PL2500000001' }, ['columnShifted']],
  [
    'the name again as procuring entity',
    { benmoithau: 'Gói thầu số 1: Thuê dịch vụ công nghệ thông tin' },
    ['columnRepeats'],
  ],
  ['no name', { name: ' : ' }, ['columnMissing']],
  ['no status', { trangthaigoithau: undefined }, ['columnMissing']],
  ['a number for a name', { name: 12 }, ['columnNotText']],
  ['a list for a moment', { hanban: ['02/03/2025 08:00'] }, ['columnNotText']],
  ['an endless name', { name: 'x'.repeat(1_001) }, ['columnTooLong']],
  ['a NUL in the name', { name: 'Gói\u0000thầu' }, ['columnUnprintable']],
  ['half a character in the name', { name: 'Gói \uD800 thầu' }, ['columnUnprintable']],
  ['a wrongly decoded name', { name: 'G\uFFFDi thầu' }, ['columnUnprintable']],
  ['a status nobody knows', { trangthaigoithau: 'Đang nghỉ' }, ['egpStatusUnknown']],
  ['a name of an object’s own as status', { trangthaigoithau: 'constructor' }, ['egpStatusUnknown']],
  ['no such number', { magoithau: 'IB25' }, ['noticeNumberUnreadable']],
  ['the number of another page', { magoithau: 'IB2500000002-00' }, ['noticeNumberContradicted']],
  ['a day that does not exist', { hanban: '31/02/2025 08:00' }, ['columnNotMoment']],
  ['an hour that does not exist', { hanban: '02/03/2025 24:00' }, ['columnNotMoment']],
  ['a moment without its hour', { thoidiemdang: '25/02/2025' }, ['columnNotMoment']],
  ['bids closing before publication', { hanban: '24/02/2025 08:00' }, ['closingBeforePublication']],
  [
    'publication after today',
    { thoidiemdang: '01/11/2025 - 08:00', hanban: '02/11/2025 08:00', trangthaigoithau: '01' },
    ['publishedInFuture'],
  ],
  [
    'an award before bids close',
    { hanban: '01/11/2025 08:00', trangthaigoithau: 'CNTTT' },
    ['statusBeforeClosing'],
  ],
];

test.each(rejections)('%s is reported, not imported wrong', (_what, given, codes) => {
  const [row] = readEgpRows([anEgpRow(1, given)], today);
  expect(row?.notice).toBeNull();
  expect(row?.violations.map(({ code }) => code)).toEqual(codes);
});

test('a shifted field names its column and what stands in it', () => {
  const [row] = readEgpRows([anEgpRow(1, { diadiem: '02/03/2025 08:00' })], today);
  expect(row?.violations[0]?.params).toEqual({
    column: { term: 'egpColumns.diadiem' },
    kind: { term: 'egpValueKinds.moment' },
  });
});

test.each([null, 'IB2500000001', 5, [], [anEgpRow(1)]])('%j is no row', (row) => {
  expect(readEgpRows([row], today)[0]?.violations).toEqual([{ code: 'rowNotRecord', params: {} }]);
});

const remarks: readonly (readonly [
  what: string,
  given: Partial<Record<EgpColumn, unknown>>,
  codes: readonly string[],
])[] = [
  ['an owner of its own', { nhadautu: 'Ủy ban nhân dân tỉnh Ví Dụ' }, []],
  ['no owner', { nhadautu: '' }, ['ownerMissing']],
  [
    'a page that says otherwise about how bids are sent',
    { hinhthuc: 'Không qua mạng' },
    ['ownerRepeats', 'participationUnclear'],
  ],
  [
    'a page that is not e-GP’s',
    { url: 'https://muasamcong.example/?notifyNo=IB2500000001' },
    ['ownerRepeats', 'addressForeign'],
  ],
  [
    'a page without a lock',
    { url: 'http://muasamcong.mpi.gov.vn/?notifyNo=IB2500000001' },
    ['ownerRepeats', 'addressForeign'],
  ],
];

test.each(remarks)('%s is taken with a note', (_what, given, codes) => {
  const [row] = readEgpRows([anEgpRow(1, given)], today);
  expect(row?.violations).toEqual([]);
  expect(row?.notes.map(({ code }) => code)).toEqual(codes);
});

test('what is not known stays unknown', () => {
  const [row] = readEgpRows([anEgpRow(1, { url: '', hinhthuc: '', diadiem: '' })], today);
  expect(row?.notice).toMatchObject({
    url: null,
    isOnline: null,
    place: null,
    planNumber: null,
    procedure: null,
  });
});

test('an address that would run as a script never becomes the notice’s page (ASVS 1.2.2)', () => {
  const [row] = readEgpRows(
    [anEgpRow(1, { url: 'javascript:alert(1)//https://muasamcong.mpi.gov.vn' })],
    today,
  );
  expect(row?.notice).toBeNull();
});

test('names in either encoding of their marks, with invisible ones between, are one name', () => {
  const name = 'Thuê đường truyền số liệu';
  const [plain, odd] = readEgpRows(
    [
      anEgpRow(1, { name }),
      anEgpRow(1, { name: `: ${name.normalize('NFD').replace(' ', '\u00A0\u200B ')}` }),
    ],
    today,
  );
  expect(odd?.notice).toEqual(plain?.notice);
});

test('whatever stands in a row, it is read without a crash and only a whole row becomes a notice (ASVS 1.5.2, 2.2.1)', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.jsonValue(),
    fc.constantFrom(...Object.values(anEgpRow(1))),
  );
  const row = fc.record(Object.fromEntries(egpColumns.map((column) => [column, anything])), {
    requiredKeys: [],
  });
  fc.assert(
    fc.property(fc.oneof(row, fc.jsonValue()), (content) => {
      const [read] = readEgpRows([content], today);
      expect((read?.notice === null) === (read?.violations.length ?? 0) > 0).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

const crawled = new URL('../../../../shared/data/vn-egp/egp_it_packages_sample12.json', import.meta.url);

test.runIf(existsSync(crawled))('every row of the crawled file is a notice that was awarded', () => {
  const rows: unknown = JSON.parse(readFileSync(crawled, 'utf8'));
  const read = readEgpRows(Array.isArray(rows) ? rows : [], today);
  expect(read.map(({ row, violations }) => ({ row, violations }))).toEqual(
    Array.from({ length: 12 }, (_, index) => ({ row: index + 1, violations: [] })),
  );
  expect(read.map(({ notes }) => notes.map(({ code }) => code))).toEqual([
    ['ownerMissing'],
    ['ownerMissing'],
    ...Array.from({ length: 10 }, () => ['ownerRepeats']),
  ]);
  expect(new Set(read.map(({ notice }) => notice?.status))).toEqual(new Set(['awarded']));
  expect(read.every(({ notice }) => !/^[: ]/.test(notice?.procuringEntity ?? ':'))).toBe(true);
  expect(read[10]?.notice).toMatchObject({
    noticeNumber: 'IB2300167606',
    version: '01',
    publishedAt: '2023-07-21T04:42:00.000Z',
  });
});
