import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { vi } from '#app/i18n/vi.ts';
import { hashPassword } from '#app/platform/password.server.ts';
import { readSecurityPolicy } from '#app/platform/security-policy.server.ts';
import { people } from '#db/seeds/demo/cast.ts';
import { castId } from '#db/seeds/demo/stage.ts';

import { notices, projectList } from './bodies.ts';
import type { Edit } from './edit.ts';
import { monthsEdit } from './months-edit.ts';
import { standings } from './editing.ts';
import type { Person } from './people.ts';
import { recordedIn } from './recorded-in.ts';
import { bodyOf, inWords, type Typed } from './typed-form.ts';
import { beginWorld } from './world.ts';
import type { World } from './world.ts';

/** How many read the same version and send at once. */
const editors = Array.from({ length: 8 }, (_, editor) => editor);

type Answer = { status: number; text: string };

const bp = (code: string) => `/projects/DL-DTI/packages/${code}`;
const contractPattern = '/projects/:projectCode/packages/:packageCode/contracts/:contractId';
const colleague = castId('person', 'committee');
/** Words that nobody else types. */
const because = (what: string, editor: number) => `${what} vì lý do số ${editor}`;

/** Three of the roles, each set of them another policy. */
const chosenRoles = (editor: number) =>
  (['projectManager', 'committee', 'auditor'] as const).filter((_, bit) => (editor >> bit) % 2 === 1);
const rolesInWords = (editor: number) =>
  chosenRoles(editor)
    .map((role) => vi.codelists.roles[role])
    .join(', ') || vi.settings.secondFactorNone;

const {
  firstLimit,
  reasonsIn,
  notesIn,
  milestoneDocuments,
  partiesOfExample,
  renamedSuppliers,
  disablingReasons,
  eventsCalled,
} = recordedIn(() => world);

const edits: readonly Edit[] = [
  {
    route: 'routes/projects/transitions',
    what: 'the next step of a package',
    person: 'projectManager',
    page: bp('BP-12'),
    path: `${bp('BP-12')}/transitions`,
    typed: (editor) => ({
      kind: 'transition',
      to: 'suspended',
      on: '2025-10-31',
      note: because('dừng', editor),
    }),
    mine: (editor) => because('dừng', editor),
    theirs: (winner) => because('dừng', winner),
    read: () => notesIn('packageStatusChanges', 'dừng'),
    kept: (winner) => [because('dừng', winner)],
  },
  {
    route: 'routes/projects/transitions',
    what: 'the correction of a step',
    person: 'projectManager',
    page: bp('BP-13'),
    path: `${bp('BP-13')}/transitions`,
    typed: (editor) => ({
      kind: 'correction',
      to: 'contracted',
      on: '2025-10-31',
      note: because('đính chính', editor),
    }),
    mine: (editor) => because('đính chính', editor),
    theirs: (winner) => because('đính chính', winner),
    read: () => notesIn('packageStatusChanges', 'đính chính'),
    kept: (winner) => [because('đính chính', winner)],
  },
  {
    route: 'routes/projects/progress-reports',
    what: 'the progress of a package',
    person: 'projectManager',
    page: bp('BP-07'),
    path: `${bp('BP-07')}/progress-reports`,
    typed: (editor) => ({
      on: '2025-10-31',
      physical: '97',
      note: because('báo cáo', editor),
    }),
    mine: (editor) => because('báo cáo', editor),
    theirs: (winner) => because('báo cáo', winner),
    read: () => notesIn('progressReports', 'báo cáo'),
    kept: (winner) => [because('báo cáo', winner)],
  },
  {
    route: 'routes/projects/milestones',
    what: 'a milestone of a package',
    person: 'projectManager',
    page: `${bp('BP-10')}/milestones/training`,
    path: `${bp('BP-10')}/milestones/training`,
    typed: (editor) => ({
      plannedOn: '2026-01-30',
      documentRef: because('mốc', editor),
      reason: 'dời',
    }),
    mine: (editor) => because('mốc', editor),
    theirs: (winner) => because('mốc', winner),
    read: milestoneDocuments,
    kept: (winner) => [because('mốc', winner)],
  },
  {
    route: 'routes/flags/flag',
    what: 'who answers a flag',
    person: 'committee',
    page: () => world.pathTo('/flags/:flagId'),
    path: () => world.pathTo('/flags/:flagId'),
    typed: (editor) => ({ assigneeId: colleague, reason: because('giao', editor) }),
    mine: (editor) => because('giao', editor),
    theirs: () => people.committee.name,
    read: () => notesIn('flagEvents', 'giao'),
    kept: (winner) => [because('giao', winner)],
  },
  {
    route: 'routes/contracts/parties',
    what: 'the parties of a contract',
    person: 'projectManager',
    page: () => `${world.pathTo(contractPattern)}/parties`,
    path: () => `${world.pathTo(contractPattern)}/parties`,
    typed: (editor) => ({ 'parties[0].name': `Nhà thầu số ${editor} xin vào`, 'parties[0].isNew': 'on' }),
    mine: (editor) => `Nhà thầu số ${editor} xin vào`,
    theirs: (winner) => `Nhà thầu số ${winner} xin vào`,
    read: partiesOfExample,
    kept: (winner) => [`Nhà thầu số ${winner} xin vào`],
  },
  {
    route: 'routes/suppliers/details',
    what: 'the name of a supplier',
    person: 'projectManager',
    page: () => `${world.pathTo('/suppliers/:supplierId')}/details`,
    path: () => `${world.pathTo('/suppliers/:supplierId')}/details`,
    typed: (editor) => ({ name: `Nhà thầu đổi tên thành ${editor}`, taxCode: '' }),
    mine: (editor) => `Nhà thầu đổi tên thành ${editor}`,
    theirs: (winner) => `Nhà thầu đổi tên thành ${winner}`,
    read: renamedSuppliers,
    kept: (winner) => [`Nhà thầu đổi tên thành ${winner}`],
  },
  {
    route: 'routes/projects/edit',
    what: 'what is said of a project',
    person: 'projectManager',
    page: '/projects/DL-DC/edit',
    path: '/projects/DL-DC/edit',
    typed: (editor) => ({ nameVi: because('dự án', editor), group: 'B', status: 'implementation' }),
    mine: (editor) => because('dự án', editor),
    theirs: (winner) => because('dự án', winner),
    read: async () => {
      const projects = await world.store.read((db) => db.select().from(db.t.projects));
      return projects.map(({ nameVi }) => nameVi).filter((name) => name.startsWith('dự án vì'));
    },
    kept: (winner) => [because('dự án', winner)],
  },
  {
    route: 'routes/projects/package-plan',
    what: 'what the plan says of a package',
    person: 'projectManager',
    page: '/projects/DL-DC/packages/BP-06/plan',
    path: '/projects/DL-DC/packages/BP-06/plan',
    typed: (editor) => ({ name: because('gói', editor), part: 'inPlan', method: 'open' }),
    mine: (editor) => because('gói', editor),
    theirs: (winner) => because('gói', winner),
    read: async () => {
      const packages = await world.store.read((db) => db.select().from(db.t.biddingPackages));
      return packages.map(({ name }) => name).filter((name) => name.startsWith('gói vì'));
    },
    kept: (winner) => [because('gói', winner)],
  },
  {
    route: 'routes/projects/price-changes',
    what: 'the price of a package',
    person: 'projectManager',
    page: '/projects/DL-DC/packages/BP-05/plan',
    path: '/projects/DL-DC/packages/BP-05/price-changes',
    typed: (editor) => ({
      newPrice: `${12_000 + editor} triệu`,
      decisionNumber: `${editor}/QĐ`,
      decidedOn: '2025-10-31',
      reason: because('giá', editor),
    }),
    mine: (editor) => because('giá', editor),
    theirs: (winner) => because('giá', winner),
    read: () => reasonsIn('packagePriceChanges', 'giá'),
    kept: (winner) => [because('giá', winner)],
  },
  {
    route: 'routes/projects/plan',
    what: 'the approval of a plan',
    person: 'projectManager',
    page: '/projects/DL-DTI/plan',
    path: '/projects/DL-DTI/plan',
    typed: (editor) => ({
      decisionNumber: `${editor}/QĐ`,
      decidedOn: '2025-10-31',
      reason: because('duyệt', editor),
    }),
    mine: (editor) => because('duyệt', editor),
    theirs: (winner) => because('duyệt', winner),
    read: () => reasonsIn('selectionPlans', 'duyệt'),
    kept: (winner) => [because('duyệt', winner)],
  },
  {
    route: 'routes/settings',
    what: 'the security policy',
    person: 'administrator',
    page: '/settings',
    path: '/settings',
    typed: (editor) => ({ passwordPolicy: 'asvs', secondFactorFor: chosenRoles(editor) }),
    mine: rolesInWords,
    theirs: rolesInWords,
    read: async () => (await world.store.read(readSecurityPolicy)).secondFactorFor,
    kept: chosenRoles,
  },
  monthsEdit(() => world),
  {
    route: 'routes/rules/limit',
    what: 'a value of a threshold',
    person: 'administrator',
    page: () => `/rules/${limitId}`,
    path: () => `/rules/${limitId}`,
    typed: (editor) => ({
      manner: 'correct',
      unit: 'days',
      value: String(31 + editor),
      legalBasis: because('căn cứ', editor),
      effectiveFrom: '2000-01-01',
      reviewStatus: 'unverified',
      reason: because('sửa', editor),
    }),
    mine: (editor) => because('căn cứ', editor),
    theirs: (winner) => because('căn cứ', winner),
    read: async () => (await firstLimit()).legalBasis,
    kept: (winner) => because('căn cứ', winner),
  },
  {
    route: 'routes/users/status',
    what: 'whether somebody may come in',
    person: 'administrator',
    page: `/users/${colleague}`,
    path: `/users/${colleague}/status`,
    typed: (editor) => ({ status: 'disabled', reason: because('khóa', editor) }),
    mine: (editor) => because('khóa', editor),
    theirs: () => vi.users.person.disabledSince.replace('{{since}}', ''),
    read: disablingReasons,
    kept: (winner) => [because('khóa', winner)],
  },
];

let world: World;
let limitId = '';

beforeAll(async () => {
  world = await beginWorld();
  limitId = (await firstLimit()).id;
});

afterAll(async () => {
  await world.end();
});

test('R10: every action of the build is placed: it edits, adds, or cannot undo what others did', () => {
  const actions = world.functions.flatMap(({ name, route }) => (name === 'action' ? [route] : []));
  expect(Object.keys(standings).toSorted()).toEqual(actions.toSorted());
  const editing = Object.entries(standings).flatMap(([route, [standing]]) =>
    standing === 'edits' ? [route] : [],
  );
  expect([...new Set(edits.map(({ route }) => route))].toSorted()).toEqual(editing.toSorted());
});

describe.each(edits)(
  'R10: $what',
  ({ person, page: formPage, path: formPath, typed, mine, theirs, kept, read }) => {
    test('of eight who edit it at once one wins, seven are shown both versions and lose nothing', async () => {
      const page = addressOf(formPage);
      const path = addressOf(formPath);
      const version = await versionIn(page, path, person);
      const answers = await Promise.all(
        editors.map((editor) => send(path, person, { ...typed(editor), version }, editor % 2 === 1)),
      );
      const winners = editors.filter((editor) => (answers[editor]?.status ?? 500) < 400);
      expect(winners).toHaveLength(1);
      const [winner = -1] = winners;
      expect(await read()).toEqual(kept(winner));
      for (const editor of editors.filter((one) => one !== winner)) {
        const { status, text } = answers[editor] ?? { status: 500, text: '' };
        expect(status).toBe(409);
        // A data request brings what was typed; the page that sent it reads what stands there now.
        if (editor % 2 === 1) {
          expect(text).toContain('"current"');
          for (const value of Object.values(typed(editor)).flat()) expect(text).toContain(value);
          continue;
        }
        const notice = /<section[^>]* role="alert"[^>]*>(.*?)<\/section>/s.exec(text)?.[1] ?? '';
        expect(inWords(notice)).toContain(mine(editor));
        expect(inWords(notice)).toContain(theirs(winner));
      }
      // Whoever goes on from what stands there now may.
      const again = await versionIn(page, path, person);
      expect(again).not.toBe(version);
    });
  },
);

test('R10: of eight who change one password at once one does, the others must know the new one', async () => {
  const present = 'Một câu dễ nhớ, số 1';
  const userId = castId('person', 'financeOfficer');
  const passwordHash = await hashPassword(present);
  await world.store.write(async (tx) => {
    const { users } = tx.t;
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
  });
  const token = await world.tokenOf('financeOfficer');
  const answers = await Promise.all(
    editors.map((editor) => {
      const password = `Con trâu nằm ngoài đồng, số ${editor}`;
      const form = bodyOf({ currentPassword: present, password, repeated: password });
      return world.ask('/account/password', token, { method: 'POST', body: form });
    }),
  );
  expect(statusesOf(answers)).toEqual([302, ...Array(7).fill(422)]);
});

test('R10: of eight who open one link at once one chooses the password', async () => {
  const made = await send(`/users/${castId('person', 'auditor')}/link`, 'administrator', {});
  const token = /\/one-time\/([\w-]+)/.exec(made.text)?.[1] ?? '';
  const answers = await Promise.all(
    editors.map((editor) => {
      const password = `Đàn bò gặm cỏ ven sông, số ${editor}`;
      return send(`/one-time/${token}`, 'stranger', { password, repeated: password });
    }),
  );
  expect(statusesOf(answers)).toEqual([302, ...Array(7).fill(422)]);
});

test.each([
  ['a draft', '/imports/egp', notices, '', 'packages.imported'],
  ['a list of projects', '/imports/projects', projectList, '/preview', 'projects.imported'],
  ['a workbook', '/projects/DL-VC/workbook/import', newPackage, '', 'workbook.imported'],
] as const)('R10: %s confirmed by eight clicks at once is imported once', async (...one) => {
  const [, page, file, further, event] = one;
  const form = bodyOf({ project: 'DL-VC' });
  form.set('file', file());
  const token = await world.tokenOf('projectManager');
  const draft = await world.ask(page, token, { method: 'POST', body: form });
  const path = `${draft.headers.get('Location') ?? ''}${further}`;
  const answers = await Promise.all(editors.map(() => send(path, 'projectManager', { skipRejected: 'on' })));
  expect(answers.filter(({ status }) => status !== 302 && status !== 404)).toEqual([]);
  expect(await eventsCalled(event)).toHaveLength(1);
});

test('R10: a role that eight take away at once is taken away once', async () => {
  const userId = castId('person', 'auditor');
  const held = () =>
    world.store.read(async (db) => {
      const { roleAssignments } = db.t;
      return db.select().from(roleAssignments).where(eq(roleAssignments.userId, userId));
    });
  const [assignment] = await held();
  const path = `/users/${userId}/roles/${assignment?.id}`;
  const answers = await Promise.all(editors.map(() => send(path, 'administrator', {})));
  expect(statusesOf(answers)).toEqual([302, ...Array(7).fill(404)]);
  expect(await held()).toEqual([]);
});

/** A workbook's sheet whose columns are recognised: it is confirmed where it is sent to. */
function newPackage(): File {
  return new File(['Mã gói thầu,Tên gói thầu\nR10,Gói R10\n'], 'r10.csv', { type: 'text/csv' });
}

/** The path of an example is known once the world has begun. */
function addressOf(at: Edit['page']): string {
  return typeof at === 'string' ? at : at();
}

/** The version that a form of a page was made from. */
async function versionIn(page: string, path: string, person: Person): Promise<string> {
  const answer = await world.ask(page, await world.tokenOf(person));
  const html = await answer.text();
  const forms = [...html.matchAll(/<form[^>]*>.*?<\/form>/gs)].map(([form]) => form);
  const form = forms.find((one) => one.includes(`action="${path}"`));
  const value = /name="version" value="([^"]*)"/.exec(form ?? '')?.[1];
  if (value === undefined) throw new Error(`no form on ${page} for ${path} says which version it is of`);
  return value;
}

async function send(path: string, person: Person, typed: Typed, isData = false): Promise<Answer> {
  const answer = await world.ask(isData ? `${path}.data` : path, await world.tokenOf(person), {
    method: 'POST',
    body: bodyOf(typed),
  });
  return { status: answer.status, text: await answer.text() };
}

function statusesOf(answers: readonly { status: number }[]): number[] {
  return answers.map(({ status }) => status).toSorted();
}
