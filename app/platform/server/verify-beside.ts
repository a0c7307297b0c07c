import { fork } from 'node:child_process';
import os from 'node:os';

import type { Verification } from '#db/verify.server.ts';

import type { Env } from '../env.server.ts';
import type { VerificationRun } from '../verifier.server.ts';

/** What the program beside the server says: how far it is, then what it found. */
export type VerifierMessage = { read: number } | { verification: Verification };

const program = 'db/verify-program.ts';

/** Verifies in a program of its own, on a connection that only reads and with what time the server leaves. */
export function verifyBeside({ dataDirectory, databaseUrl }: Env): VerificationRun {
  return (onProgress, signal) =>
    new Promise((resolve, reject) => {
      const child = fork(program, [], { execArgv: ['--import', 'tsx'], signal, killSignal: 'SIGKILL' });
      if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW);
      // Not on the command line, where everybody on the machine could read a password.
      child.send({ dataDirectory, databaseUrl });
      child.on('message', (message: VerifierMessage) => {
        if ('read' in message) onProgress(message.read);
        else resolve(message.verification);
      });
      child.on('error', reject);
      child.on('exit', (code) => reject(new Error(`the verification ended with ${code}`)));
    });
}
