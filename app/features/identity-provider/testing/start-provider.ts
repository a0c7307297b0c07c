import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import type { IdentityProvider } from '#app/platform/identity-provider-settings.ts';

export type RunningProvider = {
  settings: IdentityProvider;
  stop: () => Promise<void>;
};

const program = path.join(import.meta.dirname, 'provider-process.ts');

/** Starts an identity provider in a process of its own that sends browsers back to `redirectUri`. */
export async function startProvider(redirectUri: string): Promise<RunningProvider> {
  const client = { clientId: 'tiendo', clientSecret: 'a secret of the tests' };
  const provider = spawn(
    process.execPath,
    ['--import', 'tsx', program, client.clientId, client.clientSecret, redirectUri],
    // It warns that http and memory are for tests only.
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const issuer = await new Promise<string>((resolve, reject) => {
    let printed = '';
    provider.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /^issuer: (\S+)$/m.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    provider.once('close', (code) => reject(new Error(`the provider ended with ${code}: ${printed}`)));
  });
  return {
    settings: {
      issuer,
      ...client,
      rolesClaim: 'roles',
      roleMap: {
        'tiendo-pm': 'projectManager',
        'tiendo-finance': 'financeOfficer',
        'tiendo-admin': 'administrator',
      },
    },
    stop: async () => {
      if (provider.exitCode !== null || provider.signalCode !== null) return;
      provider.kill('SIGTERM');
      await once(provider, 'close');
    },
  };
}

/** What a browser does at the provider: from the address it was sent to, through the form, back to ours; returns the address it comes back to. */
export async function signInAtProvider(to: string, typed: string): Promise<URL> {
  const jar = new Map<string, string>();
  const visit = async (url: URL, form?: URLSearchParams): Promise<URL> => {
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      method: form === undefined ? 'GET' : 'POST',
      headers: { Cookie: cookies },
      redirect: 'manual',
      ...(form && { body: form }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('Location');
    if (location === null)
      return form === undefined ? visit(url, new URLSearchParams({ account: typed })) : url;
    const next = new URL(location, url);
    return next.origin === url.origin ? visit(next) : next;
  };
  return visit(new URL(to));
}
