import { findWorkbookFile } from '#app/features/workbooks/find-workbook-file.server.ts';
import { downloadHeaders } from '#app/platform/download.server.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { keepsLengthyPace } from '#app/platform/pace.server.ts';
import { refusalResponse } from '#app/platform/refusal.server.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A project's packages, contracts, securities and progress as a workbook, which is also the template for importing them. */
export const loader = guardLoader('package:read', async (context) => {
  const { actor, clock, param, requestId } = context;
  if (!keepsLengthyPace(context, actor.userId)) throw refusalResponse('tooMany', requestId);
  const { code, bytes } = await findWorkbookFile(context, param('projectCode'));
  return new Response(new Uint8Array(bytes), {
    headers: downloadHeaders(`${code}-${clock.today()}.xlsx`, mediaType),
  });
});
