import { and, eq, ne, or } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import { foldText } from '#app/domain/folded-text.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { permit } from '#app/domain/permissions.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Violation } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { changesBetween, recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import type { Reader } from '#db/reader.ts';

import type { ChangeSupplier } from './schemas.ts';
import { supplierVersion } from './supplier-version.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'trace'>;

/** Corrects a supplier's name and tax code; neither may be another one's. */
export async function changeSupplier(
  { store, actor, trace }: Context,
  supplierId: string,
  { version, name, taxCode }: ChangeSupplier,
): Promise<void> {
  permit(actor, 'supplier:change');
  await store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const before = await findSupplier(tx, supplierId);
    if (supplierVersion(before) !== version) throw new StaleEdit(before);
    refuse(await checkTaken(tx, supplierId, { name, taxCode }));
    const changes = changesBetween(before, { name, taxCode });
    if (Object.keys(changes).length === 0) return;
    const { suppliers } = tx.t;
    await tx
      .update(suppliers)
      .set({ name, taxCode, foldedName: foldText(name) })
      .where(eq(suppliers.id, supplierId));
    await recordEvent(tx, trace, {
      event: 'supplier.changed',
      subjectKind: 'supplier',
      subjectId: supplierId,
      changes,
    });
  });
}

async function findSupplier(db: Reader, supplierId: string) {
  const { suppliers } = db.t;
  const [supplier] = isUuid(supplierId)
    ? await db
        .select({ name: suppliers.name, taxCode: suppliers.taxCode })
        .from(suppliers)
        .where(eq(suppliers.id, supplierId))
    : [];
  if (supplier === undefined) throw new NotFound(`supplier ${supplierId}`);
  return supplier;
}

async function checkTaken(
  db: Reader,
  supplierId: string,
  { name, taxCode }: Pick<ChangeSupplier, 'name' | 'taxCode'>,
): Promise<Violation[]> {
  const { suppliers } = db.t;
  const foldedName = foldText(name);
  const others = await db
    .select({ name: suppliers.name, foldedName: suppliers.foldedName, taxCode: suppliers.taxCode })
    .from(suppliers)
    .where(
      and(
        ne(suppliers.id, supplierId),
        or(
          eq(suppliers.foldedName, foldedName),
          taxCode === null ? undefined : eq(suppliers.taxCode, taxCode),
        ),
      ),
    );
  return others.flatMap((other): Violation[] => {
    const params = { name: { text: other.name } };
    return [
      ...(other.foldedName === foldedName
        ? [{ code: 'supplierNameTaken' as const, field: 'name', params }]
        : []),
      ...(taxCode !== null && other.taxCode === taxCode
        ? [
            {
              code: 'taxCodeTaken' as const,
              field: 'taxCode',
              params: { ...params, taxCode: { text: taxCode } },
            },
          ]
        : []),
    ];
  });
}
