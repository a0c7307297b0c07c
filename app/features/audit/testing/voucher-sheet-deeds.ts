import { v7 as uuidv7 } from 'uuid';

import type { Actor } from '#app/domain/permissions.ts';

import { confirmVouchers } from '../../voucher-sheets/confirm-vouchers.server.ts';
import { mapVouchers } from '../../voucher-sheets/map-vouchers.server.ts';
import { uploadVouchers } from '../../voucher-sheets/upload-vouchers.server.ts';

import type { contextFor, Deed } from './deed.ts';

/** A sheet of vouchers from its upload to its import; who may not upload it is sent on to nobody's. */
export function voucherSheetDeeds(
  projectCode: string,
  as: (actor: Actor) => ReturnType<typeof contextFor>,
  financeOfficer: Actor,
): readonly Deed[] {
  const heads = 'Số UNC;Ngày chứng từ;Mã dự án;Loại chứng từ;Giá trị;Năm vốn;Nguồn vốn';
  const row = `UNC-0003;30/10/2025;${projectCode};Thanh toán;1000;2025;Ngân sách tỉnh`;
  const bytes = new TextEncoder().encode(`${heads}\n${row}\n`);
  const english = (actor: Actor) => ({ ...as(actor), locale: 'en' as const });
  let draftId: string = uuidv7();
  return [
    {
      name: 'uploadVouchers',
      act: async (actor = financeOfficer) => {
        draftId = (await uploadVouchers(as(actor), { fileName: 'chung-tu.csv', bytes })).draftId;
      },
    },
    {
      name: 'mapVouchers',
      act: (actor = financeOfficer) =>
        mapVouchers(as(actor), draftId, {
          columns: [
            'voucherNumber',
            'postedOn',
            'projectCode',
            'kind',
            'gross',
            'capitalYear',
            'fundingSource',
          ],
        }),
    },
    {
      name: 'confirmVouchers',
      act: (actor = financeOfficer) => confirmVouchers(english(actor), draftId),
    },
  ];
}
