import { asc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { foldText } from '#app/domain/folded-text.ts';

import type { Writer } from './reader.ts';

/** The organisation of this name, however it is accented; made where there is none. */
export async function organisationNamed(tx: Writer, name: string): Promise<string> {
  const { organisations } = tx.t;
  const foldedName = foldText(name);
  const [known] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.foldedName, foldedName))
    .orderBy(asc(organisations.id))
    .limit(1);
  if (known !== undefined) return known.id;
  const id = uuidv7();
  await tx.insert(organisations).values({ id, name, foldedName });
  return id;
}
