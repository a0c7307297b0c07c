import { permit } from '#app/domain/permissions.ts';
import { findStoredVersion } from '#app/features/documents/find-document.server.ts';
import { serveDocument } from '#app/features/documents/serve-document.server.ts';
import { guardLoader } from '#app/platform/guard.server.ts';

/** The file of a version, to be kept. */
export const loader = guardLoader('document:read', async (context) => {
  const { actor, store, param } = context;
  const key = { projectCode: param('projectCode'), documentId: param('documentId') };
  const version = /^[1-9]\d{0,5}$/.test(param('version')) ? Number(param('version')) : 0;
  const stored = await store.read((db) => findStoredVersion(db, key, version));
  permit(actor, 'document:read', stored);
  return serveDocument(context, stored);
});
