import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { ServerBuild } from '@remix-run/node';
import { and, eq } from 'drizzle-orm';

import { day, instant } from '#app/domain/day.ts';
import { openBuiltApp } from '#app/platform/testing/built-app.ts';
import type { BuiltApp } from '#app/platform/testing/built-app.ts';
import { loadDemo } from '#db/seeds/demo.ts';
import { castId } from '#db/seeds/demo/stage.ts';

import { routeFunctions } from '../../scripts/route-functions.ts';
import type { RouteFunction } from '../../scripts/route-functions.ts';
import { bodiesFor, notices, projectList, treasuryList, vouchers, workbook } from './bodies.ts';
import { inhabit } from './people.ts';
import type { Person } from './people.ts';

export type World = BuiltApp & {
  build: ServerBuild;
  functions: readonly RouteFunction[];
  tokenOf: (person: Person) => Promise<string | null>;
  /** The path of a route with something of DL-DTI's in each of its parameters. */
  pathTo: (pattern: string) => string;
  /** What to post to a route. */
  bodyFor: (route: string) => FormData;
  end: () => Promise<void>;
};

const today = '2025-10-31';

/** The built application on a demo portfolio of its own, with everybody in it who might try something. */
export async function beginWorld(): Promise<World> {
  const directory = mkdtempSync(path.join(tmpdir(), 'tiendo-access-'));
  const app = await openBuiltApp(directory, today);
  await loadDemo(app.store, {
    password: '',
    passwordHashOf: async () => 'no password opens this',
    today: day(today),
    now: instant(`${today}T08:00:00+07:00`),
  });
  const tokenOf = await inhabit(app);
  const build: ServerBuild = await import(pathToFileURL(path.resolve('build/server/index.js')).href);
  const examples = {
    ...(await examplesIn(app, await tokenOf('projectManager'))),
    sheetId: await uploadVouchers(app.ask, await tokenOf('financeOfficer')),
    treasuryFileId: await uploadTreasuryList(app.ask, await tokenOf('financeOfficer')),
  };
  return {
    ...app,
    build,
    functions: routeFunctions(build),
    tokenOf,
    bodyFor: await bodiesFor(app),
    pathTo: (pattern) => pattern.replaceAll(/:(\w+)/g, (_whole, name: string) => exampleOf(examples, name)),
    end: async () => {
      await app.close();
      rmSync(directory, { recursive: true });
    },
  };
}

function exampleOf(examples: Readonly<Record<string, string>>, name: string): string {
  const example = examples[name];
  if (example === undefined) throw new Error(`there is no example of ${name}: name one in examplesIn`);
  return example;
}

async function examplesIn({ store, ask }: BuiltApp, token: string | null): Promise<Record<string, string>> {
  const found = await store.read(async (db) => {
    const { projects, disbursementEntries: entries, flags } = db.t;
    const [project] = await db.select().from(projects).where(eq(projects.code, 'DL-DTI'));
    const here = project?.id ?? '';
    const [entry] = await db
      .select()
      .from(entries)
      .where(and(eq(entries.projectId, here), eq(entries.kind, 'payment')));
    const userId = castId('person', 'administrator');
    const [assignment] = await db
      .select()
      .from(db.t.roleAssignments)
      .where(eq(db.t.roleAssignments.userId, userId));
    const [security] = await db
      .select({ id: db.t.securities.id, contractId: db.t.securities.contractId })
      .from(db.t.securities)
      .innerJoin(db.t.contracts, eq(db.t.contracts.id, db.t.securities.contractId))
      .innerJoin(db.t.biddingPackages, eq(db.t.biddingPackages.id, db.t.contracts.packageId))
      .where(and(eq(db.t.biddingPackages.projectId, here), eq(db.t.biddingPackages.code, 'BP-12')));
    const [supplier] = await db.select().from(db.t.suppliers).limit(1);
    const [list] = await db.select().from(db.t.treasuryLists);
    const [limit] = await db.select().from(db.t.ruleParams).where(eq(db.t.ruleParams.ruleCode, 'G1'));
    const isOpen = and(eq(flags.projectId, here), eq(flags.state, 'open'));
    const [flag] = await db.select().from(flags).where(isOpen);
    return {
      entryId: entry?.id ?? '',
      flagId: flag?.id ?? '',
      limitId: limit?.id ?? '',
      contractId: security?.contractId ?? '',
      securityId: security?.id ?? '',
      supplierId: supplier?.id ?? '',
      treasuryListId: list?.id ?? '',
      userId,
      assignmentId: assignment?.id ?? '',
    };
  });
  return {
    ...found,
    projectCode: 'DL-DTI',
    packageCode: 'BP-12',
    year: '2025',
    list: 'securities',
    milestone: 'training',
    token: 'a-link-that-was-never-made',
    documentId: await uploadDocument(store, ask, token),
    version: '1',
    draftId: await uploadDraft(ask, token),
    listId: await uploadList(ask, token),
    workbookId: await uploadWorkbook(ask, token),
  };
}

async function uploadDraft(ask: BuiltApp['ask'], token: string | null): Promise<string> {
  const form = new FormData();
  form.set('project', 'DL-DTI');
  form.set('file', notices());
  const answer = await ask('/imports/egp', token, { method: 'POST', body: form });
  const draft = /\/imports\/egp\/([\w-]+)/.exec(answer.headers.get('Location') ?? '')?.[1];
  if (draft === undefined) throw new Error(`no draft: ${answer.status} ${await answer.text()}`);
  return draft;
}

async function uploadDocument(
  store: BuiltApp['store'],
  ask: BuiltApp['ask'],
  token: string | null,
): Promise<string> {
  const form = new FormData();
  form.set('kind', 'decision');
  form.set('file', new File(['%PDF-1.7 quyết định'], 'quyết định.pdf', { type: 'application/pdf' }));
  const page = '/projects/DL-DTI/packages/BP-12/documents/new';
  const answer = await ask(page, token, { method: 'POST', body: form });
  const [document] = await store.read((db) => db.select().from(db.t.documents));
  if (document === undefined) throw new Error(`no document: ${answer.status} ${await answer.text()}`);
  return document.seriesId;
}

async function uploadList(ask: BuiltApp['ask'], token: string | null): Promise<string> {
  const form = new FormData();
  form.set('file', projectList());
  const answer = await ask('/imports/projects', token, { method: 'POST', body: form });
  const list = /\/imports\/projects\/([\w-]+)/.exec(answer.headers.get('Location') ?? '')?.[1];
  if (list === undefined) throw new Error(`no list: ${answer.status} ${await answer.text()}`);
  return list;
}

async function uploadWorkbook(ask: BuiltApp['ask'], token: string | null): Promise<string> {
  const form = new FormData();
  form.set('file', workbook());
  const answer = await ask('/projects/DL-DTI/workbook/import', token, { method: 'POST', body: form });
  const found = /\/workbook\/import\/([\w-]+)/.exec(answer.headers.get('Location') ?? '')?.[1];
  if (found === undefined) throw new Error(`no workbook: ${answer.status} ${await answer.text()}`);
  return found;
}

async function uploadTreasuryList(ask: BuiltApp['ask'], token: string | null): Promise<string> {
  const form = new FormData();
  const stated = { provinceCode: '66', fromMonth: '2025-09', throughMonth: '2025-09' };
  for (const [name, value] of Object.entries(stated)) form.set(name, value);
  form.set('file', treasuryList());
  const answer = await ask('/disbursements/treasury', token, { method: 'POST', body: form });
  const found = /\/treasury\/files\/([\w-]+)/.exec(answer.headers.get('Location') ?? '')?.[1];
  if (found === undefined) throw new Error(`no list: ${answer.status} ${await answer.text()}`);
  return found;
}

async function uploadVouchers(ask: BuiltApp['ask'], token: string | null): Promise<string> {
  const form = new FormData();
  form.set('file', vouchers());
  const answer = await ask('/disbursements/import', token, { method: 'POST', body: form });
  const found = /\/disbursements\/import\/([\w-]+)/.exec(answer.headers.get('Location') ?? '')?.[1];
  if (found === undefined) throw new Error(`no vouchers: ${answer.status} ${await answer.text()}`);
  return found;
}
