import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';

export type Step = { name: string; command: string; env?: Record<string, string> };

/** Runs all steps, as many at once as there are processors, prints the output of those that fail; true when all passed. */
export async function runSteps(steps: readonly Step[], atOnce = availableParallelism()): Promise<boolean> {
  const waiting = [...steps];
  let allPassed = true;
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const passed = await runStep(step);
      allPassed &&= passed;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return allPassed;
}

async function runStep({ name, command, env }: Step): Promise<boolean> {
  const started = performance.now();
  const { code, output } = await run(command, env);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code === 0) {
    console.log(`✓ ${name} (${seconds} s)`);
    return true;
  }
  console.log(`✗ ${name} (${seconds} s): ${command}\n${output}`);
  return false;
}

function run(command: string, env: Step['env']): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, env: { ...process.env, PATH: withLocalBinaries(), ...env } });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

function withLocalBinaries(): string {
  return [path.resolve('node_modules/.bin'), process.env.PATH].join(path.delimiter);
}
