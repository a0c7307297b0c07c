import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Env } from './env.server.ts';

/** Seals small secrets with the installation's key, each bound to whom it belongs to. */
export type SecretBox = {
  seal: (secret: string, ownerId: string) => string;
  /** The secret; null when it was sealed for somebody else or with another key, or was altered. */
  open: (sealed: string, ownerId: string) => string | null;
};

type Place = Pick<Env, 'secret' | 'dataDirectory' | 'databaseUrl'>;

export const keyFileName = 'secret.key';

const keyBytes = 32;
const algorithm = 'aes-256-gcm';
const format = 'v1';
const nonceBytes = 12;
const tagBytes = 16;

/** The box of this installation; null where several servers may share the data and `TIENDO_SECRET` gives them no common key. */
export function openSecretBox(place: Place): SecretBox | null {
  const secret = secretOf(place);
  if (secret === null) return null;
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'tiendo secret box', keyBytes));
  return {
    seal: (text, ownerId) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
      cipher.setAAD(Buffer.from(ownerId));
      const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${format}.${Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64url')}`;
    },
    open: (sealed, ownerId) => {
      const [version, text = ''] = sealed.split('.');
      const bytes = Buffer.from(text, 'base64url');
      if (version !== format || bytes.length < nonceBytes + tagBytes) return null;
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(ownerId));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      const content = decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8');
      return isAuthentic(decipher) ? content : null;
    },
  };
}

// final() throws on a wrong tag, and on nothing else in this mode.
function isAuthentic(decipher: { final: () => Buffer }): boolean {
  try {
    decipher.final();
    return true;
  } catch {
    return false;
  }
}

function secretOf({ secret, databaseUrl, dataDirectory }: Place): Buffer | null {
  if (secret !== null) return Buffer.from(secret, 'base64');
  return databaseUrl === undefined ? keyOnFile(dataDirectory) : null;
}

function keyOnFile(dataDirectory: string): Buffer {
  const file = path.join(dataDirectory, keyFileName);
  if (!existsSync(file)) {
    mkdirSync(dataDirectory, { recursive: true });
    writeFileSync(file, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  }
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length < keyBytes)
    throw new Error(
      `${file} is not the key that was made here. Put it back from a backup, or set TIENDO_SECRET.`,
    );
  return key;
}
