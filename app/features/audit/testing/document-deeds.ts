import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Actor } from '#app/domain/permissions.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';
import { aReceivedFile } from '#app/platform/testing/a-received-file.ts';

import { addDocument } from '../../documents/add-document.server.ts';
import { replaceDocument } from '../../documents/replace-document.server.ts';
import type { contextFor, Deed } from './deed.ts';

/** A document is added and replaced, each in a data directory that is gone afterwards. */
export function documentDeeds(
  { store }: AppContext,
  address: { projectCode: string; packageCode: string },
  as: (actor: Actor) => ReturnType<typeof contextFor>,
  projectManager: Actor,
): readonly Deed[] {
  const inFolder = async (
    actor: Actor,
    act: (context: ReturnType<typeof contextFor>) => Promise<unknown>,
  ) => {
    const dataDirectory = mkdtempSync(path.join(tmpdir(), 'tiendo-deeds-'));
    const context = as(actor);
    try {
      return await act({ ...context, env: { ...context.env, dataDirectory } });
    } finally {
      rmSync(dataDirectory, { recursive: true });
    }
  };
  return [
    {
      name: 'addDocument',
      act: (actor = projectManager) =>
        inFolder(actor, async (context) =>
          addDocument(context, address, {
            files: [await aReceivedFile(context.env.dataDirectory)],
            kind: 'decision',
            number: '15/QĐ-STTTT',
          }),
        ),
    },
    {
      name: 'replaceDocument',
      act: (actor = projectManager) =>
        inFolder(actor, async (context) => {
          const [document] = await store.read((db) => db.select().from(db.t.documents));
          const key = { projectCode: address.projectCode, documentId: document?.seriesId ?? '' };
          const file = await aReceivedFile(context.env.dataDirectory, { content: '%PDF-1.7 bản hai' });
          await replaceDocument({ ...context, locale: 'vi' }, key, { files: [file], kind: 'decision' });
        }),
    },
  ];
}
