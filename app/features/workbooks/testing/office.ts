import { asc } from 'drizzle-orm';

import { day, instant } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';
import { createClock } from '#app/platform/clock.ts';
import { gridsOfFile } from '#app/platform/sheets/grid-of-file.ts';
import { aPackage, aProject, anInvestmentDecision, anOrganisation, aUser } from '#db/factories.ts';
import type { Given } from '#db/made-row.ts';
import { sha256Of } from '#db/hash-chain.server.ts';
import type { Store } from '#db/store.server.ts';

import { findWorkbookFile } from '../find-workbook-file.server.ts';
import { importWorkbook } from '../import-workbook.server.ts';
import { findWorkbookProject, mappedSheets } from '../queries.server.ts';
import type { RowPlan } from '../row-plan.ts';
import { refusalWords } from '../row-remarks.ts';
import { previewWorkbook } from '../preview-workbook.server.ts';
import { tablesIn } from '../workbook-mapping.ts';

export const today = day('2025-10-31');

/** A project of 50 billion with a unit that owns it, packages as given, and its manager. */
export async function anOffice(store: Store, packages: readonly Given<'biddingPackages'>[] = []) {
  return store.write(async (tx) => {
    const { id: ownerId } = await anOrganisation(tx);
    const { id: projectId, code } = await aProject(tx, { ownerId });
    await anInvestmentDecision(tx, { projectId, totalInvestment: vnd(50_000_000_000) });
    for (const given of packages) await aPackage(tx, { projectId, ...given });
    const { id: userId, name, email } = await aUser(tx);
    const assignments = [{ role: 'projectManager' as const, projectId: null, organisationId: null }];
    const actor: Actor = { userId, name, email, assignments };
    return { projectId, code, actor };
  });
}
export type Office = Awaited<ReturnType<typeof anOffice>>;

/** What a command stands on when the manager sends it. */
export function contextOf(store: Store, actor: Actor) {
  const trace = { actorId: actor.userId, at: instant('2025-10-31T02:00:00Z'), requestId: 'request-1' };
  return { store, clock: createClock(today), actor, trace, locale: 'en' as const, t: translatorFor('en') };
}

/** A sheet as its text: heads and rows, cells divided by bars. */
export function sheetText(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => line.replaceAll(' | ', '|')).join('\n'));
}

async function wantedOf(store: Store, { code, actor }: Office, bytes: Uint8Array) {
  return store.read(async (db) => ({
    project: await findWorkbookProject(db, code, 'en'),
    sheets: await mappedSheets(db, actor, { tables: tablesIn(gridsOfFile(bytes)), mapping: null }),
  }));
}

/** What a file would do: an outcome for each row, with every rule that it breaks in words. */
export async function planned(store: Store, office: Office, bytes: Uint8Array): Promise<string[]> {
  const { project, sheets } = await wantedOf(store, office, bytes);
  const asked = { projectId: project.projectId, userId: office.actor.userId, today, locale: 'en' as const };
  const { rows } = await store.read((db) => previewWorkbook(db, sheets, asked));
  return rows.map(inWords);
}

/** Imports a file; the outcome of each row. */
export async function imported(store: Store, office: Office, bytes: Uint8Array): Promise<string[]> {
  const wanted = await wantedOf(store, office, bytes);
  const rows = await importWorkbook(contextOf(store, office.actor), {
    ...wanted,
    fileName: 'so.xlsx',
    sha256: sha256Of(bytes),
  });
  return rows.map(inWords);
}

/** A project's workbook as it stands. */
export async function exported(store: Store, { code, actor }: Office): Promise<Uint8Array> {
  return (await findWorkbookFile(contextOf(store, actor), code)).bytes;
}

/** Every sheet of a workbook with its rows. */
export function sheetsIn(bytes: Uint8Array) {
  return Object.fromEntries(gridsOfFile(bytes).map(({ name, grid }) => [name, grid]));
}

/** The rules that an attempt breaks. */
export async function violationsOf(attempt: Promise<unknown>): Promise<string[]> {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RuleViolations)) throw error ?? new Error('nothing was refused');
  return error.violations.map(({ code }) => code);
}

/** The events of a store, oldest first. */
export async function eventsIn(store: Store): Promise<string[]> {
  const rows = await store.read((db) =>
    db.select({ event: db.t.auditEvents.event }).from(db.t.auditEvents).orderBy(asc(db.t.auditEvents.seq)),
  );
  return rows.map(({ event }) => event);
}

function inWords(row: RowPlan): string {
  const said = `${row.row} ${row.code ?? '-'} ${row.outcome}`;
  if (row.outcome !== 'rejected') return said;
  const t = translatorFor('en');
  const words = row.violations.map((violation) => refusalWords(violation, t, 'en')).join(' ');
  return `${said}: ${words.replaceAll('\u00A0', ' ')}`;
}
