import { expect, test } from 'vitest';

import { locales } from '#app/domain/codelists.ts';
import { en as enWords } from '#app/i18n/en.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';
import { vi as viWords } from '#app/i18n/vi.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { auditEventNames } from '#db/audit.server.ts';
import type { AuditEventName } from '#db/audit.server.ts';
import type { Reader } from '#db/reader.ts';
import { openMemoryCopy } from '#db/testing/stores.ts';

import { eventFactsOf } from './event-facts.ts';
import { knownField } from './event-fields.ts';
import { eventSentence } from './event-sentence.ts';
import { eventColumns, readEvent } from './logged-event.server.ts';
import { speakEvents } from './speak-events.server.ts';
import {
  administratorDeeds,
  aWorkplace,
  businessDeeds,
  firstAdministrator,
  otherDeeds,
} from './testing/working-day.ts';

const vi = { t: translatorFor('vi'), locale: 'vi' as const, names: new Map([['s-1', 'Công ty Mẫu']]) };
const en = { ...vi, t: translatorFor('en'), locale: 'en' as const };

const moved = {
  event: 'package.movedOn',
  actor: 'Nguyễn Minh Khôi',
  subject: 'BP-12',
  changes: { status: { from: 'executing', to: 'accepted' }, on: '2025-10-30' },
};

test.each([
  [vi, 'Nguyễn Minh Khôi chuyển gói BP-12 từ Đang thực hiện sang Đã nghiệm thu (30/10/2025)'],
  [en, 'Nguyễn Minh Khôi moved package BP-12 from In execution to Accepted (30 Oct 2025)'],
])('a step is told with names, states and its day', (speech, sentence) => {
  expect(eventSentence(speech, moved)).toBe(sentence);
});

test('a reason stands behind its sentence', () => {
  const corrected = {
    ...moved,
    event: 'package.corrected',
    changes: { ...moved.changes, reason: 'ghi nhầm' },
  };
  expect(eventSentence(vi, corrected)).toBe(
    'Nguyễn Minh Khôi sửa bước của gói BP-12 từ Đang thực hiện về Đã nghiệm thu (30/10/2025). Lý do: ghi nhầm',
  );
});

test('the system has a name where nobody acted', () => {
  const loaded = { event: 'demo.loaded', actor: null, subject: 'bộ trình diễn', changes: { projects: 12 } };
  expect(eventSentence(vi, loaded)).toBe('Hệ thống nạp bộ trình diễn; số dự án: 12');
});

test.each<[what: string, changes: unknown, sentence: string]>([
  [
    'a shape of an earlier version',
    { before: { status: 'planned' }, after: { status: 'inviting' }, on: '2025-10-30' },
    'Nguyễn Minh Khôi, BP-12: Chuyển bước gói thầu (before.status: planned; after.status: inviting; Ngày: 30/10/2025)',
  ],
  [
    'facts that are missing',
    { status: { from: 'planned', to: 'inviting' } },
    'Nguyễn Minh Khôi, BP-12: Chuyển bước gói thầu (Trạng thái từ Đã có KHLCNT thành Đang mời thầu)',
  ],
  ['nothing', {}, 'Nguyễn Minh Khôi, BP-12: Chuyển bước gói thầu (không kèm số liệu)'],
  ['JSON that is damaged', undefined, 'Nguyễn Minh Khôi, BP-12: Chuyển bước gói thầu (không kèm số liệu)'],
  ['a list', ['a', { b: 1 }], 'Nguyễn Minh Khôi, BP-12: Chuyển bước gói thầu (0: a; 1.b: 1)'],
  [
    'facts of another kind',
    { status: { from: 7, to: [] }, on: true, physical: 'half', amount: 1.5, supplierId: 's-1' },
    'Nguyễn Minh Khôi chuyển gói BP-12 từ 7 sang — (có)',
  ],
])('%s degrades to what can be read', (_what, changes, sentence) => {
  expect(eventSentence(vi, { ...moved, changes })).toBe(sentence);
});

test('an event of another version is told by its name', () => {
  const other = { ...moved, event: 'package.frobnicated', changes: { supplierId: 's-1', amount: 1_500 } };
  expect(eventSentence(vi, other)).toBe(
    'Nguyễn Minh Khôi, BP-12: package.frobnicated (Nhà thầu trong danh bạ: Công ty Mẫu; Giá trị chứng từ: 1.500\u00A0₫)',
  );
});

/** Events that no command of a day's work leaves, as those that leave them do: seeds, password forms, second factors, single sign-on. */
const seeded: Partial<Record<AuditEventName, unknown>> = {
  'backup.made': {
    fileName: 'tiendo-2026-03-05T01-00-00-000Z.tar',
    bytes: 1_048_576,
    sha256: 'ab12',
    ledgerEntries: 2,
    ledgerHead: 'cd34',
    auditEvents: 0,
    auditHead: null,
  },
  'backup.restored': { madeAt: '2026-03-05T01:00:00.000Z', sha256: 'ab12' },
  'demo.loaded': { projects: 12 },
  'national.loaded': { projects: 10_000 },
  'user.passwordChosen': { purpose: 'invitation', sessionsEnded: 0, address: '203.0.113.7' },
  'user.passwordChanged': { sessionsEnded: 2 },
  'user.passwordRefused': { address: '203.0.113.7' },
  'user.secondFactorAsked': { address: '203.0.113.7' },
  'user.secondFactorBegun': {},
  'user.secondFactorSet': {},
  'user.secondFactorRemoved': {},
  'user.secondFactorRefused': { address: '203.0.113.7' },
  'user.recoveryCodesReplaced': {},
  'user.recoveryCodeUsed': { address: '203.0.113.7' },
  'user.identityLinked': { issuer: 'https://sso.example.vn', subject: '4711' },
  'user.identityRefused': {
    address: '203.0.113.7',
    issuer: 'https://sso.example.vn',
    subject: '4711',
    refusal: 'mixedRoles',
  },
  'user.rolesClaimed': { roles: { from: ['auditor'], to: ['committee', 'auditor'] } },
};

test('every event of the log has a sentence in both languages, told of a real one with all its fields named', async () => {
  const store = await openMemoryCopy();
  const context = aContext(store);
  await firstAdministrator(context);
  const place = await aWorkplace(store);
  const deeds = [
    ...businessDeeds(context, place),
    ...otherDeeds(context, place),
    ...administratorDeeds(context, place),
  ];
  for (const { act } of deeds) await act();

  const real = await store.read(everyEvent);
  for (const locale of locales) {
    const t = translatorFor(locale);
    const told = await store.read((db) => speakEvents(db, real, { t, locale, showsWhereabouts: true }));
    expect(told.filter(({ sentence }) => /\{\{|undefined|[0-9a-f]{8}-[0-9a-f]{4}-/.test(sentence))).toEqual(
      [],
    );
    for (const [index, { event }] of real.entries()) {
      const fallback = t(`audit.events.${auditEventNames.find((name) => name === event) ?? 'demo.loaded'}`);
      expect(told[index]?.sentence).not.toContain(`: ${fallback} (`);
    }
  }
  const facts = real.map(({ changes }) => eventFactsOf(changes));
  const fields = facts.flatMap(({ changed, recorded }) => [...changed.keys(), ...recorded.keys()]);
  expect(fields.filter((field) => knownField(field) === null)).toEqual([]);

  const known = new Set([...real.map(({ event }) => event), ...Object.keys(seeded)]);
  expect(auditEventNames.filter((name) => !known.has(name))).toEqual([]);
  for (const [event, changes] of Object.entries(seeded)) {
    for (const speech of [vi, en]) {
      const sentence = eventSentence(speech, { event, actor: null, subject: 'x', changes });
      expect(sentence).not.toMatch(/\{\{|: .+ \(/);
    }
    const { changed, recorded } = eventFactsOf(changes);
    expect([...changed.keys(), ...recorded.keys()].filter((field) => knownField(field) === null)).toEqual([]);
  }
  await store.close();
});

async function everyEvent(db: Reader) {
  const rows = await db.select(eventColumns(db)).from(db.t.auditEvents);
  return rows.map(readEvent);
}

test.each([viWords, enWords])(
  'no two fields share a label, for a list of them could not be told apart',
  ({ audit }) => {
    const labels = Object.values(audit.fields);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  },
);
