import path from 'node:path';

import { z } from 'zod';

import { parseDay } from '#app/domain/day.ts';

/** The configuration, read once at start. */
export type Env = Readonly<z.output<typeof Variables>>;

/** Thrown when the configuration cannot be used; the message is a sentence for whoever starts the server. */
export class EnvRefused extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'EnvRefused';
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const Switch = z
  .enum(['1', 'true', 'yes', '0', 'false', 'no'])
  .transform((word) => ['1', 'true', 'yes'].includes(word));

const PinnedDay = z.string().transform((text, context) => {
  const day = parseDay(text);
  if (day === null) context.addIssue('is not a day like 2025-10-31');
  return day;
});

const Origin = z
  .url({ protocol: /^https?$/, error: 'is not an address like https://tiendo.example.vn' })
  .transform((text) => new URL(text).origin);

const SecurityContact = z
  .url({ protocol: /^(mailto|https)$/, error: 'is not an address like mailto:security@tiendo.example.vn' })
  .transform((text) => new URL(text).href);

const Variables = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    TRUST_PROXY: Switch.default(false),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'is not a PostgreSQL address like postgres://user@host/database')
      .optional(),
    /** The folder of the embedded database, its restore points and documents. */
    TIENDO_DATA: z.string().min(1).default('./data'),
    /** Pins the day on which the records stand. */
    TIENDO_TODAY: PinnedDay.optional(),
    /** The address people type, where it cannot be told from the request. */
    TIENDO_ORIGIN: Origin.optional(),
    /** Where a weakness is reported: `mailto:` or `https:`. */
    TIENDO_SECURITY_CONTACT: SecurityContact.optional(),
    TIENDO_LOG_LEVEL: z.enum(logLevels).default('info'),
    /** Off where a proxy compresses. */
    TIENDO_COMPRESS: Switch.default(true),
  })
  .transform((variables) => ({
    mode: variables.NODE_ENV,
    port: variables.PORT,
    host: variables.HOST,
    trustProxy: variables.TRUST_PROXY,
    databaseUrl: variables.DATABASE_URL,
    dataDirectory: path.resolve(variables.TIENDO_DATA),
    today: variables.TIENDO_TODAY ?? null,
    origin: variables.TIENDO_ORIGIN ?? null,
    securityContact: variables.TIENDO_SECURITY_CONTACT ?? null,
    logLevel: variables.TIENDO_LOG_LEVEL,
    compress: variables.TIENDO_COMPRESS,
  }));

const names = Object.keys(Variables.in.shape);

/** The configuration out of environment variables; throws `EnvRefused` naming the first variable that is wrong or unknown. */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const unknown = Object.keys(given).find((name) => name.startsWith('TIENDO_') && !names.includes(name));
  if (unknown !== undefined)
    throw new EnvRefused(`${unknown} is not a setting. Did you mean ${nearestName(unknown)}?`);
  const parsed = Variables.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0]);
  throw new EnvRefused(`${name}=${given[name]} cannot be used: ${issue?.message}.`);
}

function nearestName(unknown: string): string {
  const [nearest = 'TIENDO_DATA'] = names
    .filter((name) => name.startsWith('TIENDO_'))
    .toSorted((a, b) => editDistance(unknown, a) - editDistance(unknown, b));
  return nearest;
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
