import { UsageRefused } from './command.ts';
import type { CliWords } from './words/en.ts';

/** What keeps a file from being read or written, as a sentence; whatever is no fault of the file stays as it is. */
export function fileRefusal(
  error: unknown,
  file: string,
  words: CliWords,
  sentence: 'unreadable' | 'unwritable',
): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error;
  const reasons: Readonly<Record<string, string | undefined>> = words.file.reasons;
  const code = String(error.code);
  return new UsageRefused(words.file[sentence](file, reasons[code] ?? code));
}
