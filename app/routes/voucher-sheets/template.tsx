import { voucherTemplate } from '#app/features/voucher-sheets/voucher-file.server.ts';
import { downloadHeaders } from '#app/platform/download.server.ts';
import { guardLoader } from '#app/platform/guard.server.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An empty sheet of vouchers: headings with notes, and drop-downs. */
export const loader = guardLoader('disbursement:record', async ({ t }) => {
  const bytes = await voucherTemplate(t);
  return new Response(new Uint8Array(bytes), { headers: downloadHeaders('vouchers.xlsx', mediaType) });
});
