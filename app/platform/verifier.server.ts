import type { Instant } from '#app/domain/day.ts';
import type { Verification } from '#db/verify.server.ts';

/** A verification that runs: who began it, when, and how many rows it has read. */
export type RunningVerification = { startedBy: string; startedAt: Instant; read: number };

/** Verifies the records beside the server, one run at a time. */
export type Verifier = {
  running(): RunningVerification | null;
  /** Begins a run and returns at once; false while another runs. `finish` hears how it ended, null where it could not reach its end. */
  begin(
    by: Pick<RunningVerification, 'startedBy' | 'startedAt'>,
    finish: (verification: Verification | null) => Promise<void>,
  ): boolean;
  /** Ends a run that has not ended; resolves once nothing is left of it. */
  stop(): Promise<void>;
};

/** What does the work: resolves with what was found, and says how many rows have been read. */
export type VerificationRun = (
  onProgress: (read: number) => void,
  signal: AbortSignal,
) => Promise<Verification>;

/** A verifier around whatever does the work. `complain` hears why a run failed. */
export function createVerifier(run: VerificationRun, complain: (error: unknown) => void): Verifier {
  let running: RunningVerification | null = null;
  let settled: Promise<void> = Promise.resolve();
  let abort = new AbortController();
  return {
    running: () => running,
    begin: (by, finish) => {
      if (running !== null) return false;
      const current = { ...by, read: 0 };
      running = current;
      abort = new AbortController();
      const { signal } = abort;
      const onProgress = (read: number) => {
        current.read = read;
      };
      settled = run(onProgress, signal)
        .catch((error: unknown) => {
          complain(error);
          return null;
        })
        // A run that was stopped with the server has found nothing, and nothing can be kept any more.
        .then((found) => (signal.aborted ? undefined : finish(found)))
        .catch(complain)
        .finally(() => {
          running = null;
        });
      return true;
    },
    stop: async () => {
      abort.abort();
      await settled;
    },
  };
}
