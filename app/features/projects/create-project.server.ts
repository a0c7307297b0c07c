import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { foldText } from '#app/domain/folded-text.ts';
import { permit } from '#app/domain/permissions.ts';
import { checkCode } from '#app/domain/record-code.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Violation } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { containsWords } from '#db/folded-search.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import type { Reader } from '#db/reader.ts';

import { checkPeriod, contentOf, foldedNameOf, toldContent } from './project-content.server.ts';
import type { CreateProject } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Makes a project of what is known of it by hand; its total investment comes with its decision. */
export async function createProject(
  { store, clock, actor, trace }: Context,
  { code, provinceCode, ...typed }: CreateProject,
): Promise<void> {
  permit(actor, 'project:create');
  await store.write(async (tx) => {
    await lockChain(tx, 'audit');
    refuse([
      ...checkCode(code),
      ...(await checkCodeFree(tx, code)),
      ...(await checkProvince(tx, provinceCode)),
      ...checkPeriod(typed),
    ]);
    const content = await contentOf(tx, typed);
    const id = uuidv7();
    const foldedName = foldedNameOf(code, content);
    await tx.insert(tx.t.projects).values({ id, code, provinceCode, foldedName, ...content });
    await recordEvent(tx, trace, {
      event: 'project.created',
      subjectKind: 'project',
      subjectId: id,
      changes: { code, placeCode: provinceCode, ...toldContent(content) },
    });
    await refreshProject(tx, id, { today: clock.today(), now: trace.at });
  });
}

/** However it is written: nobody tells `ĐL-01` from `DL-01` aloud. */
async function checkCodeFree(db: Reader, code: string): Promise<Violation[]> {
  const { projects } = db.t;
  const known = await db
    .select({ code: projects.code, name: projects.nameVi })
    .from(projects)
    .where(containsWords(projects.foldedName, code));
  const taken = known.find((project) => foldText(project.code) === foldText(code));
  if (taken === undefined) return [];
  const params = { code: { text: taken.code }, name: { text: taken.name } };
  return [{ code: 'projectCodeTaken', field: 'code', params }];
}

async function checkProvince(db: Reader, code: string): Promise<Violation[]> {
  const { places } = db.t;
  const known = await db
    .select({ code: places.code })
    .from(places)
    .where(and(eq(places.code, code), eq(places.kind, 'province')));
  return known.length > 0 ? [] : [{ code: 'notFound', field: 'provinceCode', params: {} }];
}
