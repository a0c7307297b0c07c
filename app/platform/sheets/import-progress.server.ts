/** How far an import has come: records written, of how many. */
export type ImportProgress = { readonly done: number; readonly all: number };

/** Imports that run in this process, by their drafts. */
const running = new Map<string, ImportProgress>();

/** Notes how far the import of a draft has come; null once it has ended. */
export function noteProgress(draftId: string, progress: ImportProgress | null): void {
  if (progress === null) running.delete(draftId);
  else running.set(draftId, progress);
}

/** How far the import of a draft has come; null where none runs. */
export function progressOf(draftId: string): ImportProgress | null {
  return running.get(draftId) ?? null;
}
