import { NotFound } from '#app/domain/not-found.ts';
import { findDisbursementReport, findLedgerEnd } from '#app/features/disbursement-reports/queries.server.ts';
import { reportAddressOf } from '#app/features/disbursement-reports/report-address.ts';
import { reportFile } from '#app/features/disbursement-reports/report-file.server.ts';
import { getProvinceChoice } from '#app/features/portfolio/queries.server.ts';
import { downloadHeaders } from '#app/platform/download.server.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { keepsLengthyPace } from '#app/platform/pace.server.ts';
import { refusalResponse } from '#app/platform/refusal.server.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The report of the same address as a workbook: the same bytes whenever it is asked, whatever was posted since. */
export const loader = guardLoader('disbursement:read', async (context) => {
  const { actor, store, clock, url, locale, t, requestId } = context;
  if (!keepsLengthyPace(context, actor.userId)) throw refusalResponse('tooMany', requestId);
  const today = clock.today();
  const { of, found } = await store.read(async (db) => {
    const reading = { userId: actor.userId, locale };
    const { province } = await getProvinceChoice(db, url.searchParams, reading);
    const { month, at } = reportAddressOf(url.searchParams, { today, end: await findLedgerEnd(db) });
    if (province === null) throw new NotFound('a report without a province');
    const report = await findDisbursementReport(db, { provinceCode: province.code, month, at });
    if (report === null) throw new NotFound('a report of an empty ledger');
    return { of: { month, province: province.name, code: province.code }, found: report };
  });
  const bytes = await reportFile(found, of, { t, locale });
  const name = `disbursements-${of.code}-${of.month}-${found.place.seq}.xlsx`;
  return new Response(new Uint8Array(bytes), { headers: downloadHeaders(name, mediaType) });
});
