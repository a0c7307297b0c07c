import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

import { documentsFolder } from './backup/archive-format.ts';

/** A file that came in and waits beside the documents; moved among them it is named by its hash. */
export type WaitingFile = { readonly path: string; readonly sha256: string };

/** Where the bytes of a version are. Nothing of its name comes from a request. */
export function documentFile(dataDirectory: string, sha256: string): string {
  if (!/^[\da-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
  return path.join(dataDirectory, documentsFolder, sha256);
}

/** Where files wait while they come in: on the same disk as the documents, and in no backup. */
export function incomingFolder(dataDirectory: string): string {
  return path.join(dataDirectory, 'incoming');
}

/** Removes what waited when an earlier server ended. */
export function clearIncoming(dataDirectory: string): void {
  rmSync(incomingFolder(dataDirectory), { recursive: true, force: true });
}

/**
 * Moves a file among the documents, whole and on the disk: it is there before the row that names it can be committed. The same content
 * twice is one file. Moved a second time, it is there already.
 */
export function keepDocumentFile(dataDirectory: string, { path: from, sha256 }: WaitingFile): void {
  const to = documentFile(dataDirectory, sha256);
  if (!existsSync(from) && existsSync(to)) return;
  mkdirSync(path.dirname(to), { recursive: true });
  renameSync(from, to);
  const folder = openSync(path.dirname(to), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
