import { readFileSync } from 'node:fs';

import type { Actor } from '#app/domain/permissions.ts';
import { gridOfFile } from '#app/platform/sheets/grid-of-file.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { aRoleAssignment, aUser } from '#db/factories.ts';
import { sha256Of } from '#db/hash-chain.server.ts';
import { beginInstallation } from '#db/seeds/reference.ts';
import type { Store } from '#db/store.server.ts';

import { sheetOfGrid } from '../project-list-file.ts';
import { mappingFor, type StatedMapping } from '../project-mapping.ts';

/** The real lists that tests read. */
export type Portfolio = 'uk-2019' | 'canada-2016';

/** A real list's bytes; see `db/testing/portfolios/NOTICE.md`. */
export function portfolioBytes(name: Portfolio): Uint8Array {
  return new Uint8Array(
    readFileSync(new URL(`../../../../db/testing/portfolios/${name}.csv`, import.meta.url)),
  );
}

/** A list in lines, as an import takes it. */
export function aList(lines: readonly string[], said: StatedMapping = {}) {
  return listOf(new TextEncoder().encode(lines.join('\n')), said);
}

/** A file's bytes, as an import takes them. */
export function listOf(bytes: Uint8Array, said: StatedMapping = {}) {
  const sheet = sheetOfGrid(gridOfFile(bytes));
  return {
    fileName: 'list.csv',
    sha256: sha256Of(bytes),
    sheet,
    mapping: mappingFor(sheet, said),
    skipRejected: false,
  };
}

/** What an installation starts from, and somebody who manages projects everywhere. */
export async function standing(store: Store) {
  const app = aContext(store);
  await beginInstallation(store, app.clock.now());
  const {
    id: userId,
    name,
    email,
  } = await store.write(async (tx) => {
    const user = await aUser(tx);
    await aRoleAssignment(tx, { userId: user.id });
    return user;
  });
  const assignments = [{ role: 'projectManager' as const, projectId: null, organisationId: null }];
  const actor: Actor = { userId, name, email, assignments };
  const trace = { actorId: userId, at: app.clock.now(), requestId: 'request-1' };
  return { ...app, actor, trace, locale: 'en' as const };
}
