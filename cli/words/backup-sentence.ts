import type { BackupRefused } from '#db/backup/backup-refused.ts';

import type { CliWords } from './en.ts';

/** Why an archive was refused, as a sentence that names the part. */
export function backupSentence({ refusal }: BackupRefused, words: CliWords['restore']['refusals']): string {
  switch (refusal.code) {
    case 'newerFormat':
      return words.newerFormat(String(refusal.version));
    case 'damaged':
    case 'missing':
    case 'unexpected':
      return words[refusal.code](refusal.part);
    case 'contents':
      return words.contents(refusal.what);
    case 'occupied':
      return words.occupied(refusal.place);
    default:
      return words[refusal.code];
  }
}
