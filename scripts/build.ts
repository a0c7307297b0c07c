import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const clientDirectory = 'build/client';
const compressible = /\.(js|css|svg|html|json|txt|webmanifest)$/;

/** `npm run build`: the routes for server and browser, and every text file of the browser compressed once and for all. */
const { status } = spawnSync('node_modules/.bin/remix', ['vite:build', '--logLevel', 'warn'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
});
if (status === 0) compressFiles();
process.exitCode = status ?? 1;

function compressFiles(): void {
  const files = readdirSync(clientDirectory, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => compressible.test(name))) {
    const name = path.join(clientDirectory, file);
    const content = readFileSync(name);
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(`${name}.br`, brotliCompressSync(content, { params: quality }));
    writeFileSync(`${name}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
  }
}
