import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { anEgpRow } from '../../app/features/imports/testing/egp-rows.ts';
import { sheetOfGrid } from '../../app/features/project-imports/project-list-file.ts';
import type { StatedMapping } from '../../app/features/project-imports/project-mapping.ts';
import { headsSha256 } from '../../app/features/project-imports/queries.server.ts';
import { createClock } from '../../app/platform/clock.ts';
import type { Writer } from '../../db/reader.ts';
import { castId } from '../../db/seeds/demo/stage.ts';

import { findDemoProject } from './examples.ts';
import { type HostileText, hostileAddresses, shortText, textAt } from './payloads.ts';

/** Files that wait to be imported, by the names of their examples. */
export type HostileFiles = {
  draftId: string;
  listId: string;
  mappedListId: string;
  workbookId: string;
  mappedWorkbookId: string;
  sheetId: string;
  mappedSheetId: string;
  treasuryFileId: string;
  mappedTreasuryFileId: string;
};

/** Uploads as they wait for their preview: notices of a project, two lists of projects, two workbooks, two lists of the Treasury and two sheets of vouchers, one of each with its columns mapped. */
export async function addHostileFiles(tx: Writer, hostile: HostileText): Promise<HostileFiles> {
  return {
    draftId: await addNotices(tx, hostile),
    ...(await addLists(tx, hostile)),
    ...(await addWorkbooks(tx, hostile)),
    ...(await addVouchers(tx, hostile)),
    ...(await addTreasuryLists(tx, hostile)),
  };
}

/** One notice is taken, one is rejected, one cannot be read. */
async function addNotices(tx: Writer, hostile: HostileText): Promise<string> {
  const text = textAt(hostile, 'import_drafts.content#1');
  const words = { name: text, benmoithau: text, nhadautu: text, diadiem: `Địa điểm : ${text}`, url: text };
  const rows = [
    anEgpRow(1, { ...words, url: hostileAddresses[0] }),
    anEgpRow(2, { ...words, diadiem: '02/03/2025 08:00' }),
    anEgpRow(3, { ...words, magoithau: text, trangthaigoithau: text, thoidiemdang: text, hinhthuc: text }),
  ];
  const { projects, importDrafts, roleAssignments } = tx.t;
  const [project] = await tx
    .select({ id: projects.id })
    .from(projects)
    .innerJoin(roleAssignments, eq(roleAssignments.projectId, projects.id));
  const draft = upload('import_drafts', hostile, rows);
  await tx.insert(importDrafts).values({ ...draft, projectId: project?.id ?? '' });
  return draft.id;
}

/** A list whose mapping is remembered from an earlier one, and one that has its own. */
async function addLists(
  tx: Writer,
  hostile: HostileText,
): Promise<Pick<HostileFiles, 'listId' | 'mappedListId'>> {
  const grid = gridOf(hostile);
  const waiting = { ...upload('project_list_drafts', hostile, grid), sha256: 'a hash' };
  const mapped = { ...waiting, id: uuidv7(), mapping: mappingIn('project_list_drafts') };
  await tx.insert(tx.t.projectListDrafts).values([waiting, mapped]);
  await tx.insert(tx.t.columnMappings).values({
    userId: waiting.uploadedBy,
    headsSha256: headsSha256(sheetOfGrid(grid)),
    mapping: mappingIn('column_mappings'),
    usedAt: waiting.uploadedAt,
  });
  return { listId: waiting.id, mappedListId: mapped.id };
}

/** A sheet of packages whose heads nobody recognises, under a name of its own; one row of it would be taken, one is rejected, one cannot be read. */
async function addWorkbooks(
  tx: Writer,
  hostile: HostileText,
): Promise<Pick<HostileFiles, 'workbookId' | 'mappedWorkbookId'>> {
  const { payloads } = hostile;
  const text = textAt(hostile, 'workbook_drafts.content#1');
  const columns = [`Mã ${shortText}`, `Tên ${shortText}`, `Giá ${shortText}`, ...payloads];
  const cells = payloads.map(() => text);
  const rows = [
    ['H-1', text.slice(0, 300), '1000', ...cells],
    [text, text, '1000', ...cells],
    ['H-2', 'Gói', text, ...cells],
  ];
  const project = await findDemoProject(tx);
  const content = [{ name: shortText, grid: [columns, ...rows] }];
  const waiting = {
    ...upload('workbook_drafts', hostile, content),
    projectId: project.id,
    sha256: 'a hash',
  };
  const [code = '', name = '', price = ''] = sheetOfGrid([columns, ...rows]).columns.map(
    ({ label }) => label,
  );
  const mapping = {
    sheets: [
      { holds: 'packages', columns: { [code]: 'packageCode', [name]: 'packageName', [price]: 'price' } },
    ],
  };
  const mapped = { ...waiting, id: uuidv7(), mapping };
  await tx.insert(tx.t.workbookDrafts).values([waiting, mapped]);
  return { workbookId: waiting.id, mappedWorkbookId: mapped.id };
}

/** A list of the Treasury whose heads nobody recognises; one row of it would be taken, one is left out, the others cannot be read. */
async function addTreasuryLists(
  tx: Writer,
  hostile: HostileText,
): Promise<Pick<HostileFiles, 'treasuryFileId' | 'mappedTreasuryFileId'>> {
  const { payloads } = hostile;
  const text = textAt(hostile, 'sheet_drafts.content#1');
  const columns = [
    `Lệnh ${shortText}`,
    `Hôm ${shortText}`,
    `Chi ${shortText}`,
    `Về ${shortText}`,
    ...payloads,
  ];
  const cells = payloads.map(() => text);
  const rows = [
    [shortText.slice(0, 50), '2025-09-15', '1', text.slice(0, 500), ...cells],
    ['', '', '1', text, ...cells],
    [text, text, text, text, ...cells],
  ];
  const waiting = {
    ...upload('sheet_drafts', hostile, [{ name: shortText, grid: [columns, ...rows] }]),
    uploadedBy: castId('person', 'financeOfficer'),
    purpose: 'treasuryList' as const,
    sha256: 'a hash',
    stated: { provinceCode: '66', fromMonth: '2025-09', throughMonth: '2025-09' },
  };
  const fields = ['voucherNumber', 'paidOn', 'amount', 'purpose'];
  const said = sheetOfGrid([columns, ...rows]).columns.map(
    ({ label }, index) => [label, fields[index] ?? null] as const,
  );
  const mapped = { ...waiting, id: uuidv7(), mapping: { columns: Object.fromEntries(said) } };
  await tx.insert(tx.t.sheetDrafts).values([waiting, mapped]);
  return { treasuryFileId: waiting.id, mappedTreasuryFileId: mapped.id };
}

/** A sheet of vouchers whose heads nobody recognises: one row names no project that there is, one cannot be read, one belongs to the project of the examples and is refused. */
async function addVouchers(
  tx: Writer,
  hostile: HostileText,
): Promise<Pick<HostileFiles, 'sheetId' | 'mappedSheetId'>> {
  const { payloads } = hostile;
  const text = textAt(hostile, 'sheet_drafts.content#1');
  const fields = [
    'voucherNumber',
    'postedOn',
    'projectCode',
    'contractNumber',
    'kind',
    'gross',
    'capitalYear',
    'fundingSource',
    'note',
  ];
  const columns = [...fields.map((field) => `${field} ${shortText}`), ...payloads];
  const cells = payloads.map(() => text);
  const { code } = await findDemoProject(tx);
  const short = text.slice(0, 50);
  const rows = [
    [
      short,
      '2025-10-01',
      text.slice(0, 60),
      text.slice(0, 100),
      'payment',
      '1000',
      '2025',
      'other',
      text,
      ...cells,
    ],
    [text, text, text, text, text, text, text, text, text, ...cells],
    [short, '2025-10-02', code, text.slice(0, 100), 'payment', '1000', '2025', 'other', short, ...cells],
  ];
  const grid = [columns, ...rows];
  const waiting = {
    ...upload('sheet_drafts', hostile, [{ name: shortText, grid }]),
    uploadedBy: castId('person', 'financeOfficer'),
    purpose: 'vouchers' as const,
    sha256: 'a hash',
  };
  const labels = sheetOfGrid(grid).columns.map(({ label }) => label);
  const mapping = Object.fromEntries(fields.map((field, index) => [labels[index] ?? '', field]));
  const mapped = { ...waiting, id: uuidv7(), mapping };
  await tx.insert(tx.t.sheetDrafts).values([waiting, mapped]);
  return { sheetId: waiting.id, mappedSheetId: mapped.id };
}

function upload(table: string, hostile: HostileText, content: unknown) {
  return {
    id: uuidv7(),
    fileName: textAt(hostile, `${table}.file_name#1`),
    content: JSON.stringify(content),
    uploadedBy: castId('person', 'projectManager'),
    uploadedAt: createClock(null).wall(),
  };
}

const heads = { name: `Tên dự án ${shortText}`, startOn: `Khởi công ${shortText}` };

/** Each payload is the head of a column. Of the rows one is taken, though its day is unknown, and one rejected: no name may be so long. */
function gridOf({ text, payloads }: HostileText): string[][] {
  const cells = payloads.map(() => text);
  return [
    [heads.name, heads.startOn, ...payloads],
    [shortText, text, ...cells],
    [text, text, ...cells],
  ];
}

function mappingIn(table: string): StatedMapping {
  return { columns: heads, unitName: `${shortText} ${table}.mapping#1` };
}
