import { redirect } from '@remix-run/node';
import type { ParseKeys } from 'i18next';
import { z } from 'zod';

import { i18nFor } from '#app/i18n/i18n.server.ts';

import { cookie, forgottenCookie, readCookie } from './cookies.server.ts';

/** What the next page tells the reader once: a key of the dictionary and the figures it names. */
export type Toast = z.output<typeof Toast>;

const Toast = z.object({
  tone: z.enum(['done', 'failed']).default('done'),
  key: z.custom<ParseKeys>((key) => typeof key === 'string' && i18nFor('vi').exists(key)),
  params: z.record(z.string(), z.union([z.string().max(200), z.number()])).default({}),
});

const cookieName = 'tiendo_toast';
const lifeSeconds = 60;

/** Sends the reader to a page of ours, where the toast is shown once. */
export function redirectWithToast(
  path: string,
  toast: z.input<typeof Toast>,
  headers?: HeadersInit,
): Response {
  const response = redirect(path, { headers });
  response.headers.append('Set-Cookie', toastCookie(toast));
  return response;
}

/** The toast waiting in this request, or null; with `headers` that make the browser forget it. */
export function takeToast(request: Request): { toast: Toast | null; headers: Headers } {
  const waiting = readCookie(request, cookieName);
  const headers = new Headers();
  if (waiting === null) return { toast: null, headers };
  headers.append('Set-Cookie', forgottenCookie(cookieName));
  return { toast: Toast.safeParse(decoded(waiting)).data ?? null, headers };
}

function toastCookie(toast: z.input<typeof Toast>): string {
  const value = Buffer.from(JSON.stringify(toast)).toString('base64url');
  return cookie(cookieName, value, { maxAgeSeconds: lifeSeconds });
}

function decoded(value: string): unknown {
  try {
    return JSON.parse(Buffer.from(value, 'base64url').toString());
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
