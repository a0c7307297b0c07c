import { v7 as uuidv7 } from 'uuid';

import { month } from '#app/domain/day.ts';
import type { Actor } from '#app/domain/permissions.ts';

import { mapTreasuryList } from '../../treasury/map-treasury-list.server.ts';
import { recordTreasuryList } from '../../treasury/record-treasury-list.server.ts';
import { uploadTreasuryList } from '../../treasury/upload-treasury-list.server.ts';
import { withdrawTreasuryList } from '../../treasury/withdraw-treasury-list.server.ts';

import type { contextFor, Deed } from './deed.ts';

/** A list of the Treasury from its upload to its withdrawal. */
export function treasuryDeeds(
  provinceCode: string,
  as: (actor: Actor) => ReturnType<typeof contextFor>,
  financeOfficer: Actor,
): readonly Deed[] {
  const bytes = new TextEncoder().encode('Lệnh;Ngày;Chi\nKB-1;15/08/2025;1.000\n');
  let draftId: string = uuidv7();
  return [
    {
      name: 'uploadTreasuryList',
      act: async (actor = financeOfficer) => {
        const months = { fromMonth: month('2025-08'), throughMonth: month('2025-08') };
        const file = { fileName: 'kho-bac.csv', bytes };
        draftId = (await uploadTreasuryList(as(actor), { provinceCode, ...months, ...file })).draftId;
      },
    },
    {
      name: 'mapTreasuryList',
      act: (actor = financeOfficer) =>
        mapTreasuryList(as(actor), draftId, { columns: ['voucherNumber', 'paidOn', 'amount'] }),
    },
    {
      name: 'recordTreasuryList',
      act: (actor = financeOfficer) => recordTreasuryList(as(actor), draftId),
    },
    {
      name: 'withdrawTreasuryList',
      act: (actor = financeOfficer) =>
        withdrawTreasuryList({ ...as(actor), locale: 'vi' }, draftId, { reason: 'danh sách của tỉnh khác' }),
    },
  ];
}
