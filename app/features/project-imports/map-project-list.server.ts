import { eq } from 'drizzle-orm';

import { projectImportFields } from '#app/domain/codelists.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse, type Violation } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';

import { sheetOfGrid } from './project-list-file.ts';
import { checkMapping, mappingFor } from './project-mapping.ts';
import { findProvinceCodes, getProjectListDraft, headsSha256 } from './queries.server.ts';
import type { MapProjectList } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Keeps how a draft's columns are read, and remembers it for the person's next list with the same columns. */
export async function mapProjectList(
  { store, clock, actor, trace }: Context,
  draftId: string,
  wish: MapProjectList,
): Promise<void> {
  permit(actor, 'project:create');
  const draft = await store.read((db) => getProjectListDraft(db, actor, draftId));
  const sheet = sheetOfGrid(draft.grid);
  // A field without a column is one that was left out: nothing is guessed for it.
  const columns = Object.fromEntries(
    projectImportFields.map((field) => [field, wish.columns[field] ?? null]),
  );
  const mapping = { ...wish, columns };
  const provinces = await store.read((db) => findProvinceCodes(db));
  refuse([
    ...checkMapping(sheet, mappingFor(sheet, mapping)),
    ...checkProvince(wish.provinceCode, provinces),
  ]);

  const usedAt = clock.wall();
  await store.write(async (tx) => {
    const { projectListDrafts: drafts, columnMappings: mappings } = tx.t;
    await tx.update(drafts).set({ mapping }).where(eq(drafts.id, draftId));
    await tx
      .insert(mappings)
      .values({ userId: actor.userId, headsSha256: headsSha256(sheet), mapping, usedAt })
      .onConflictDoUpdate({ target: [mappings.userId, mappings.headsSha256], set: { mapping, usedAt } });
    await recordEvent(tx, trace, {
      event: 'projects.mapped',
      subjectKind: 'import',
      subjectId: draftId,
      changes: { fileName: draft.fileName, currency: wish.currency, rate: wish.rate, unit: wish.unit },
    });
  });
}

function checkProvince(code: string | null, provinces: ReadonlyMap<string, string>): Violation[] {
  if (code === null || provinces.get(code) === code) return [];
  return [{ code: 'provinceUnknown', field: 'provinceCode', params: { province: { text: code } } }];
}
