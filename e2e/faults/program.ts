import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { build, type Plugin } from 'vite';

export type Program = {
  process: ChildProcess;
  /** What the program printed where its pattern has its group. */
  said: string;
};

/** Starts a program and waits until it says what the pattern looks for. */
export async function startProgram(
  [command, ...args]: readonly [string, ...string[]],
  pattern: RegExp,
  variables: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const { TIENDO_LONG: _long, ...inherited } = process.env;
  const child = spawn(command, args, {
    env: { ...inherited, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const said = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const found = pattern.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', (code, signal) => reject(new Error(`ended with ${code ?? signal} after:\n${output}`)));
  });
  return { process: child, said: await said };
}

/** Sends a signal and waits for the end; the exit code, null for a killed program. */
export async function endProgram(
  { process: child }: Program,
  signal: 'SIGKILL' | 'SIGTERM',
): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
  return child.exitCode;
}

/** One file of `child/voucher-server.ts` and all it needs, which starts at once; its path. */
export async function bundleVoucherServer(): Promise<string> {
  const outDir = path.resolve('node_modules/.cache/faults');
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [keepFileUrls()],
    build: {
      ssr: path.resolve('e2e/faults/child/voucher-server.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'voucher-server.mjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2', 'pg'] },
  });
  return path.join(outDir, 'voucher-server.mjs');
}

/** Sources look for files beside them (migrations, seeds): they find them from the bundle too. */
function keepFileUrls(): Plugin {
  return {
    name: 'keep-file-urls',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('/node_modules/') || !code.includes('import.meta.url')
        ? null
        : code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
  };
}
