import { checkFile, isSound } from '#app/domain/document-rules.ts';
import { refuse } from '#app/domain/violation.ts';
import type { ReceivedFile } from '#app/platform/received-file.server.ts';

/** The one file of a form, as it may be kept; throws `RuleViolations` where there is none or it may not. */
export function soundFileIn(files: readonly ReceivedFile[]) {
  const [file] = files;
  if (file === undefined || !isSound(file)) {
    const missing = { code: 'documentMissing' as const, field: 'file', params: {} };
    refuse([(file === undefined ? null : checkFile(file, 'file')) ?? missing]);
    throw new Error('a file that is not sound was not refused');
  }
  const { path, sha256, fileName, bytes, type } = file;
  return { path, sha256, fileName, bytes, mediaType: type.mediaType };
}
