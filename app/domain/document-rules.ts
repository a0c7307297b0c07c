import type { DocumentSubject } from './codelists.ts';
import { extensionOf } from './document-name.ts';
import type { DocumentType } from './document-types.ts';
import type { Violation } from './violation.ts';

/** The largest file that is kept. */
export const documentMegabytes = 20;

/** The most files that one report or step can be proven with. */
export const mostEvidence = 5;

/** A file as it came in. `isTooLarge`: it went on beyond what is kept, and was not read to its end. */
export type SentFile = {
  readonly fileName: string;
  readonly bytes: number;
  readonly isTooLarge: boolean;
  readonly type: DocumentType | 'macros' | 'unknown';
};
/** A file that may be kept. */
export type SoundFile = SentFile & { readonly type: DocumentType };

/** Why a file of a form may not be kept; null where it may. */
export function checkFile(file: SentFile, field: string): Violation | null {
  const name = { text: file.fileName };
  if (file.isTooLarge) {
    return { code: 'documentTooLarge', field, params: { name, limit: { number: documentMegabytes } } };
  }
  if (file.bytes === 0) return { code: 'documentEmpty', field, params: { name } };
  const { type } = file;
  if (type === 'macros') return { code: 'documentWithMacros', field, params: { name } };
  if (type === 'unknown') return { code: 'documentTypeRefused', field, params: { name } };
  if (type.extensions.includes(extensionOf(file.fileName))) return null;
  const params = { name, type: { text: type.label }, extension: { text: `.${type.extensions[0]}` } };
  return { code: 'documentNameOther', field, params };
}

/** Every rule that files sent along with a record break. */
export function checkFiles(files: readonly SentFile[], field: string): readonly Violation[] {
  if (files.length > mostEvidence) {
    return [{ code: 'documentsTooMany', field, params: { limit: { number: mostEvidence } } }];
  }
  return files.map((file) => checkFile(file, field)).filter((violation) => violation !== null);
}

/** Whether a file is of a kind that is kept; a type guard for after `checkFile`. */
export function isSound<File extends SentFile>(file: File): file is File & SoundFile {
  return checkFile(file, '') === null;
}

/** A new version has another content than the one in force. */
export function checkVersion(
  next: { readonly sha256: string },
  inForce: { readonly sha256: string; readonly version: number },
): readonly Violation[] {
  if (next.sha256 !== inForce.sha256) return [];
  return [{ code: 'documentUnchanged', field: 'file', params: { version: { number: inForce.version } } }];
}

/** Something that a document proves. */
export type Proven = { readonly kind: DocumentSubject; readonly id: string };

/** What a document is said to prove is among what it can prove where it is added. */
export function checkProven(proven: Proven | null, provable: readonly Proven[]): readonly Violation[] {
  const isThere = provable.some(({ kind, id }) => kind === proven?.kind && id === proven.id);
  return proven === null || isThere ? [] : [{ code: 'documentFactUnknown', field: 'proves', params: {} }];
}
