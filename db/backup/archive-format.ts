import { z } from 'zod';

/** An archive of another version is read by the program that wrote it. */
export const formatVersion = 1;

export const manifestName = 'manifest.json';
/** The database, always as an SQLite file, whichever engine it came from. */
export const databaseName = 'tiendo.db.gz';
export const keyName = 'secret.key';
export const documentsFolder = 'documents';

const sha256 = z.string().regex(/^[\da-f]{64}$/);
const ChainEnd = z.object({ seq: z.number().int(), hash: sha256 }).nullable();
const wholeNumber = z.string().regex(/^-?\d+$/);

/** What a part may be called: it becomes a path below the data directory. */
const partName = z
  .string()
  .regex(/^(tiendo\.db\.gz|secret\.key|documents\/[^\\\0]+)$/)
  .refine((name) => name.split('/').every((step) => step !== '' && step !== '.' && step !== '..'));

/** What a database holds, as far as two copies of it must agree. */
export const Contents = z.object({
  migrations: z.array(z.object({ name: z.string(), sha256 })),
  /** Rows by table. */
  rows: z.record(z.string(), z.number().int().min(0)),
  /** Of all ledger entries, in đồng: paid for volume, change of advances, cash. Text, for a sum may be past what a number keeps exactly. */
  sums: z.object({ paid: wholeNumber, advance: wholeNumber, cash: wholeNumber }),
  chains: z.object({ ledger: ChainEnd, audit: ChainEnd }),
});
export type Contents = z.output<typeof Contents>;

/** An archive's list of contents, its first entry. */
export const Manifest = z.object({
  format: z.literal('tiendo-backup'),
  version: z.literal(formatVersion),
  madeAt: z.iso.datetime(),
  engine: z.enum(['sqlite', 'postgres']),
  /** Size of the database once unpacked. */
  databaseBytes: z.number().int().min(0),
  contents: Contents,
  parts: z.array(z.object({ name: partName, bytes: z.number().int().min(0), sha256 })).min(1),
});
export type Manifest = z.output<typeof Manifest>;
export type Part = Manifest['parts'][number];

/** The archive's last line: the SHA-256 of everything before it. A tar program does not look behind the end of its archive. */
export const sealOf = (hash: string) => `tiendo-seal sha256 ${hash}\n`;
export const sealBytes = sealOf('0'.repeat(64)).length;

/** A tar's stream as what it gives. */
export async function* bytesOf(chunks: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('a tar gives bytes');
    yield chunk;
  }
}
