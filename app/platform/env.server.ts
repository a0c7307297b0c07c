import path from 'node:path';

import { z } from 'zod';

import { parseDay } from '#app/domain/day.ts';

import { Issuer, RoleMap, settingMissing } from './identity-provider-settings.ts';
import type { IdentityProvider } from './identity-provider-settings.ts';

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

const HourOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day like 02:00')
  .transform((text) => ({ hour: Number(text.slice(0, 2)), minute: Number(text.slice(3)) }));

const PostgresAddress = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'is not a PostgreSQL address like postgres://user@host/database');

const PerMinute = z
  .string()
  .regex(/^(off|[1-9]\d{0,5})$/, 'is not a number of requests like 300, and not "off"')
  .transform((text) => (text === 'off' ? null : Number(text)));

const leastSecretBytes = 32;

const Secret = z
  .string()
  .refine(
    (text) => Buffer.from(text, 'base64').length >= leastSecretBytes,
    `is not ${leastSecretBytes} random bytes in base64, as "openssl rand -base64 ${leastSecretBytes}" prints them`,
  );

const SecurityContact = z
  .url({ protocol: /^(mailto|https)$/, error: 'is not an address like mailto:security@tiendo.example.vn' })
  .transform((text) => new URL(text).href);

const Variables = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    TRUST_PROXY: Switch.default(false),
    DATABASE_URL: PostgresAddress.optional(),
    /** The role that owns the tables, where the one of DATABASE_URL only works on them. */
    DATABASE_OWNER_URL: PostgresAddress.optional(),
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
    /** The folder of the nightly backups, or "off". */
    TIENDO_BACKUPS: z.string().min(1).optional(),
    TIENDO_BACKUP_AT: HourOfDay.default({ hour: 2, minute: 0 }),
    /** Opens /metrics; without it there is no such page. */
    TIENDO_METRICS_TOKEN: z
      .string()
      .min(16, 'is too short to be a secret; take 16 characters or more')
      .optional(),
    /** How many requests of one person, or of one network's strangers, are answered a minute; a fifth of a person's may write. */
    TIENDO_REQUESTS_PER_MINUTE: PerMinute.default(300),
    /** The installation's key, base64: seals the secrets of second factors. */
    TIENDO_SECRET: Secret.optional(),
    /** The key before it: what it sealed is sealed anew at the start. */
    TIENDO_SECRET_PREVIOUS: Secret.optional(),
    TIENDO_OIDC_ISSUER: Issuer.optional(),
    TIENDO_OIDC_CLIENT_ID: z.string().optional(),
    TIENDO_OIDC_CLIENT_SECRET: z.string().optional(),
    TIENDO_OIDC_ROLES_CLAIM: z.string().default('roles'),
    TIENDO_OIDC_ROLE_MAP: RoleMap.default({}),
  })
  .transform((variables) => ({
    mode: variables.NODE_ENV,
    port: variables.PORT,
    host: variables.HOST,
    trustProxy: variables.TRUST_PROXY,
    databaseUrl: variables.DATABASE_URL,
    databaseOwnerUrl: variables.DATABASE_OWNER_URL,
    dataDirectory: path.resolve(variables.TIENDO_DATA),
    today: variables.TIENDO_TODAY ?? null,
    origin: variables.TIENDO_ORIGIN ?? null,
    securityContact: variables.TIENDO_SECURITY_CONTACT ?? null,
    logLevel: variables.TIENDO_LOG_LEVEL,
    compress: variables.TIENDO_COMPRESS,
    backupDirectory: backupDirectoryOf(variables),
    backupAt: variables.TIENDO_BACKUP_AT,
    metricsToken: variables.TIENDO_METRICS_TOKEN ?? null,
    requestsPerMinute: variables.TIENDO_REQUESTS_PER_MINUTE,
    secret: variables.TIENDO_SECRET ?? null,
    previousSecret: variables.TIENDO_SECRET_PREVIOUS ?? null,
    identityProvider: identityProviderOf(variables),
  }));

type BackupVariables = { NODE_ENV: string; TIENDO_DATA: string; TIENDO_BACKUPS?: string | undefined };

// Nobody misses the backup of a test or of what is being developed.
function backupDirectoryOf({ NODE_ENV, TIENDO_DATA, TIENDO_BACKUPS }: BackupVariables): string | null {
  if (TIENDO_BACKUPS === 'off' || (TIENDO_BACKUPS === undefined && NODE_ENV !== 'production')) return null;
  return TIENDO_BACKUPS === undefined ? path.resolve(TIENDO_DATA, 'backups') : path.resolve(TIENDO_BACKUPS);
}

/** Settings whose value is shown nowhere. */
const secretNames = /TOKEN|SECRET/;
const names = Object.keys(Variables.in.shape);

/** The configuration out of environment variables; throws `EnvRefused` naming the first variable that is wrong or unknown. */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const unknown = Object.keys(given).find((name) => name.startsWith('TIENDO_') && !names.includes(name));
  if (unknown !== undefined)
    throw new EnvRefused(`${unknown} is not a setting. Did you mean ${nearestName(unknown)}?`);
  const missing = settingMissing(Object.keys(given));
  if (missing !== null) throw new EnvRefused(`${missing} is not set, and single sign-on needs it.`);
  const parsed = Variables.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0]);
  const shown = secretNames.test(name) ? name : `${name}=${given[name]}`;
  throw new EnvRefused(`${shown} cannot be used: ${issue?.message}.`);
}

function identityProviderOf(variables: {
  TIENDO_OIDC_ISSUER?: string | undefined;
  TIENDO_OIDC_CLIENT_ID?: string | undefined;
  TIENDO_OIDC_CLIENT_SECRET?: string | undefined;
  TIENDO_OIDC_ROLES_CLAIM: string;
  TIENDO_OIDC_ROLE_MAP: IdentityProvider['roleMap'];
}): IdentityProvider | null {
  const {
    TIENDO_OIDC_ISSUER: issuer,
    TIENDO_OIDC_CLIENT_ID: clientId,
    TIENDO_OIDC_CLIENT_SECRET: clientSecret,
    TIENDO_OIDC_ROLES_CLAIM: rolesClaim,
    TIENDO_OIDC_ROLE_MAP: roleMap,
  } = variables;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret, rolesClaim, roleMap };
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
