import { createReadableStreamFromReadable } from '@remix-run/node';
import { Readable } from 'node:stream';

import { NotFound } from '#app/domain/not-found.ts';
import { permit } from '#app/domain/permissions.ts';
import { exportedLists } from '#app/features/list-exports/exported-lists.server.ts';
import { downloadHeaders } from '#app/platform/download.server.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { keepsLengthyPace } from '#app/platform/pace.server.ts';
import { refusalResponse } from '#app/platform/refusal.server.ts';

/** A list as its page filters it, for a spreadsheet. */
export const loader = guardLoader('portfolio:read', (context) => {
  const { store, clock, actor, url, t, locale, param, requestId } = context;
  const name = param('list');
  const list = Object.hasOwn(exportedLists, name) ? exportedLists[name] : undefined;
  if (list === undefined) throw new NotFound(`list ${name}`);
  permit(actor, list.permission);
  if (!keepsLengthyPace(context, actor.userId)) throw refusalResponse('tooMany', requestId);
  const today = clock.today();
  const reading = { store, userId: actor.userId, query: url.searchParams, today, locale, t };
  return new Response(createReadableStreamFromReadable(Readable.from(list.asCsv(reading))), {
    headers: downloadHeaders(`${name}-${today}.csv`, 'text/csv; charset=utf-8'),
  });
});
