import { v7 as uuidv7 } from 'uuid';

import type { Actor } from '#app/domain/permissions.ts';

import { confirmWorkbook } from '../../workbooks/confirm-workbook.server.ts';
import { mapWorkbook } from '../../workbooks/map-workbook.server.ts';
import { uploadWorkbook } from '../../workbooks/upload-workbook.server.ts';

import type { contextFor, Deed } from './deed.ts';

/** A workbook of a project from its upload to its import; who may not upload it is sent on to nobody's. */
export function workbookDeeds(
  projectCode: string,
  as: (actor: Actor) => ReturnType<typeof contextFor>,
  projectManager: Actor,
): readonly Deed[] {
  const bytes = new TextEncoder().encode('Ký hiệu;Tên gói thầu\nWB-1;Máy chủ dự phòng\n');
  const english = (actor: Actor) => ({ ...as(actor), locale: 'en' as const });
  let draftId: string = uuidv7();
  return [
    {
      name: 'uploadWorkbook',
      act: async (actor = projectManager) => {
        const file = { fileName: 'ke-hoach.csv', bytes };
        draftId = (await uploadWorkbook(english(actor), projectCode, file)).draftId;
      },
    },
    {
      name: 'mapWorkbook',
      act: (actor = projectManager) =>
        mapWorkbook(
          english(actor),
          { projectCode, draftId },
          { sheets: [{ holds: 'packages', columns: ['packageCode', 'packageName'] }] },
        ),
    },
    {
      name: 'confirmWorkbook',
      act: (actor = projectManager) => confirmWorkbook(english(actor), { projectCode, draftId }),
    },
  ];
}
