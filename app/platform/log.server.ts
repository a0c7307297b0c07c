import { pino, stdTimeFunctions } from 'pino';
import type { DestinationStream, Logger } from 'pino';

import type { Env } from './env.server.ts';

export type Log = Logger;

const secrets = ['password', 'passwordHash', 'token', 'tokenHash', 'cookie', 'authorization'];

/** One JSON object a line. Whatever is named like a secret is struck out, however deep a caller forgot it. */
export function createLog(env: Pick<Env, 'logLevel'>, destination?: DestinationStream): Log {
  const options = {
    level: env.logLevel,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[struck out]' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
