import { ledgerAsWorkbook, mostInWorkbook } from '#app/features/voucher-sheets/voucher-file.server.ts';
import { formatCount } from '#app/i18n/format.ts';
import { downloadHeaders } from '#app/platform/download.server.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { keepsLengthyPace } from '#app/platform/pace.server.ts';
import { disbursementsPath } from '#app/platform/paths.ts';
import { refusalResponse } from '#app/platform/refusal.server.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The ledger as its page filters it, as a workbook that an import takes back; where that would be too long, its page says so. */
export const loader = guardLoader('disbursement:read', async (context) => {
  const { actor, clock, url, locale, requestId } = context;
  if (!keepsLengthyPace(context, actor.userId)) throw refusalResponse('tooMany', requestId);
  const bytes = await ledgerAsWorkbook({ ...context, query: url.searchParams });
  if (bytes === null) {
    return redirectWithToast(disbursementsPath(Object.fromEntries(url.searchParams)), {
      tone: 'failed',
      key: 'voucherSheets.tooLong',
      params: { limit: formatCount(mostInWorkbook, locale) },
    });
  }
  const headers = downloadHeaders(`ledger-${clock.today()}.xlsx`, mediaType);
  return new Response(new Uint8Array(bytes), { headers });
});
