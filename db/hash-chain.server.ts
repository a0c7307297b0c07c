import { createHash } from 'node:crypto';

import { eq, sql } from 'drizzle-orm';

import { prepared } from './prepared.ts';
import type { Reader, Writer } from './reader.ts';

/** The chain's format; changing what is hashed makes a new one. */
const version = '1';

/** How to verify a chain without this program. */
export const hashRecipe =
  'hash = hexadecimal SHA-256 of "1", a line feed, previousHash, a line feed, and the row as JSON without previousHash and hash, its keys sorted and without spaces, all in UTF-8';

/** What the first row of a chain has for its previous hash. */
export const chainStart = '0'.repeat(64);

export type ChainName = 'ledger' | 'audit';
export type ChainLink = { seq: number; previousHash: string; hash: string };

/** Content as JSON that is equal for equal content: keys sorted, no spaces, undefined left out. */
export function canonicalText(content: unknown): string {
  if (content === null || typeof content !== 'object') return JSON.stringify(content) ?? 'null';
  if (Array.isArray(content)) return `[${content.map((item) => canonicalText(item)).join(',')}]`;
  let text = '';
  for (const key of Object.keys(content).sort()) {
    const value: unknown = Reflect.get(content, key);
    if (value === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalText(value)}`;
  }
  return `{${text}}`;
}

/** SHA-256, hexadecimal, of a text in UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256, hexadecimal, of bytes. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The hash of a row with this content that follows a row with the hash `previousHash`. */
export function linkHash(previousHash: string, content: unknown): string {
  return sha256(`${version}\n${previousHash}\n${canonicalText(content)}`);
}

/** Takes the chain's head for this transaction: who comes next waits until it ends, so what is read afterwards is exact. */
export async function lockChain(tx: Writer, name: ChainName): Promise<{ seq: number; hash: string }> {
  const [head] = await headTaken(tx, { name });
  if (head === undefined) throw new Error(`chain ${name} has no head`);
  return head;
}

/** Moves the chain's head over several rows at once, in their order. */
export async function appendLinks(
  tx: Writer,
  name: ChainName,
  contents: readonly ((seq: number) => unknown)[],
): Promise<ChainLink[]> {
  const links: ChainLink[] = [];
  let head = await lockChain(tx, name);
  for (const contentOf of contents) {
    const seq = head.seq + 1;
    const link = { seq, previousHash: head.hash, hash: linkHash(head.hash, contentOf(seq)) };
    links.push(link);
    head = link;
  }
  await headMoved(tx, { name, seq: head.seq, hash: head.hash });
  return links;
}

const headTaken = prepared((tx: Writer) => {
  const { chainHeads } = tx.t;
  return tx
    .insert(chainHeads)
    .values({ name: sql.placeholder('name'), seq: 0, hash: chainStart })
    .onConflictDoUpdate({ target: chainHeads.name, set: { seq: sql`${chainHeads.seq}` } })
    .returning({ seq: chainHeads.seq, hash: chainHeads.hash });
});

const headMoved = prepared((tx: Writer) => {
  const { chainHeads } = tx.t;
  return tx
    .update(chainHeads)
    .set({ seq: sql`${sql.placeholder('seq')}`, hash: sql`${sql.placeholder('hash')}` })
    .where(eq(chainHeads.name, sql.placeholder('name')));
});

/** The link of the row at this place among those that were appended together. */
export function linkAt(links: readonly ChainLink[], index: number): ChainLink {
  const link = links[index];
  if (link === undefined) throw new Error(`row ${index} got no link`);
  return link;
}

/** The published head of a chain; null while it is empty. */
export async function chainHead(db: Reader, name: ChainName): Promise<{ seq: number; hash: string } | null> {
  const [head] = await headNamed(db, { name });
  return head ?? null;
}

const headNamed = prepared((db) => {
  const { chainHeads } = db.t;
  return db
    .select({ seq: chainHeads.seq, hash: chainHeads.hash })
    .from(chainHeads)
    .where(eq(chainHeads.name, sql.placeholder('name')));
});
