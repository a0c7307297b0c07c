import { asc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { foldText } from '#app/domain/folded-text.ts';
import { areAlike } from '#app/domain/supplier-name.ts';
import type { Reader, Writer } from './reader.ts';

/** What the directory has for a name: the supplier that it names, or else those whose names are so alike that it may be one of them. */
export async function findSupplierNamed(
  db: Reader,
  name: string,
): Promise<{ id: string | null; alike: readonly string[] }> {
  const { suppliers } = db.t;
  const [same] = await db
    .select({ id: suppliers.id })
    .from(suppliers)
    .where(eq(suppliers.foldedName, foldText(name)));
  if (same !== undefined) return { id: same.id, alike: [] };
  const all = await db.select({ name: suppliers.name }).from(suppliers).orderBy(asc(suppliers.foldedName));
  return { id: null, alike: all.map((one) => one.name).filter((one) => areAlike(one, name)) };
}

/** The id of the supplier of this name, however it is accented or capitalised; recorded now if it is a new one. */
export async function keepSupplier(tx: Writer, name: string): Promise<string> {
  const { suppliers } = tx.t;
  const foldedName = foldText(name);
  await tx.insert(suppliers).values({ id: uuidv7(), name, foldedName }).onConflictDoNothing();
  const [supplier] = await tx
    .select({ id: suppliers.id })
    .from(suppliers)
    .where(eq(suppliers.foldedName, foldedName));
  if (supplier === undefined) throw new Error(`supplier ${name} was not kept`);
  return supplier.id;
}
