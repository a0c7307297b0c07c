import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { BuiltApp } from '#app/platform/testing/built-app.ts';

import { people } from '#db/seeds/demo/cast.ts';

import { anEgpRow } from '../../app/features/imports/testing/egp-rows.ts';

/** What each route is posted: enough to reach the command behind it, which refuses it for what it says (never for who sent it). */
export async function bodiesFor({ store }: BuiltApp): Promise<(route: string) => FormData> {
  const [project] = await store.read(async (db) =>
    db.select().from(db.t.projects).where(eq(db.t.projects.code, 'DL-DTI')),
  );
  // A day that no year's capital has: every command about money refuses it.
  const voucher = { id: uuidv7(), voucherNumber: 'S1', postedOn: '2019-01-01', note: 'S1' };
  const capital = {
    id: uuidv7(),
    fundingSource: 'provincialBudget',
    amount: '1000',
    decisionNumber: 'S1',
    decidedOn: '2199-01-01',
  };
  const bodies: Readonly<Record<string, Record<string, string | File>>> = {
    'routes/projects/transitions': { version: '-1', kind: 'transition', to: 'closed', on: '2025-10-30' },
    'routes/projects/progress-reports': { version: '-1', on: '2019-01-01', physical: '1' },
    'routes/projects/milestones': { version: '-1', plannedOn: '2019-01-01' },
    'routes/flags/flag': { version: 'S1', assigneeId: 'S1' },
    // Days that are to come, and amounts of nothing.
    'routes/contracts/overrides': { amount: '0', documentNumber: 'S1', reason: 'S1' },
    'routes/contracts/new': {
      number: 'S1',
      signedOn: '2199-01-01',
      finishOn: '2199-01-01',
      value: '1000',
      'parties[0].name': 'S1',
    },
    'routes/contracts/parties': { version: 'S1', 'parties[0].name': 'S1' },
    'routes/contracts/amendments': { number: 'S1', signedOn: '2199-01-01', reason: 'S1' },
    'routes/contracts/securities': {
      kind: 'bid',
      number: 'S1',
      issuer: 'S1',
      amount: '1000',
      issuedOn: '2199-01-01',
      expiresOn: '2199-01-01',
    },
    'routes/contracts/extension': {
      number: 'S1',
      issuer: 'S1',
      amount: '1000',
      issuedOn: '2199-01-01',
      expiresOn: '2199-01-01',
    },
    'routes/contracts/release': { releasedOn: '2199-01-01' },
    // A web page, which is no document whatever it is called.
    'routes/documents/new': { kind: 'other', file: webPage() },
    'routes/documents/new-of-project': { kind: 'other', file: webPage() },
    'routes/documents/versions': { kind: 'other', file: webPage() },
    'routes/suppliers/details': { version: 'S1', name: 'S1' },
    'routes/projects/bids': { openedOn: '2019-01-01' },
    'routes/projects/publications': { kind: 'plan', publishedOn: '2019-01-01', reference: 'S1' },
    'routes/rules/limit': {
      version: '-1',
      manner: 'correct',
      unit: 'days',
      value: '1',
      legalBasis: 'S1',
      effectiveFrom: '2019-01-01',
      reviewStatus: 'unverified',
      reason: 'S1',
    },
    'routes/projects/new': { code: 'DL-DTI', provinceCode: '66', nameVi: 'S1' },
    'routes/projects/edit': { version: '-1', nameVi: 'S1' },
    'routes/projects/decisions': {
      kind: 'approval',
      number: 'S1',
      decidedOn: '2019-01-01',
      totalInvestment: '1000',
    },
    // A decision that is to come, and a plan of a revision that was never made.
    'routes/projects/capital': { ...capital, act: 'increased', capitalYear: '2025' },
    'routes/projects/medium-term': { ...capital, act: 'assigned', fromYear: '2021' },
    'routes/projects/monthly-plan': { version: '-1', month1: '1000' },
    'routes/projects/plan': { version: 'none', decisionNumber: 'S1', decidedOn: '2019-01-01' },
    'routes/projects/new-package': { code: 'BP-12', name: 'S1', part: 'inPlan' },
    'routes/projects/package-plan': { version: '-1', name: 'S1', part: 'inPlan' },
    'routes/projects/price-changes': {
      version: '-1',
      newPrice: '1000',
      decisionNumber: 'S1',
      decidedOn: '2019-01-01',
      reason: 'S1',
    },
    'routes/imports/egp': { project: 'DL-DTI', file: notices() },
    'routes/imports/projects': { file: projectList() },
    'routes/imports/project-list': { 'columns.name': 'Tên dự án', unit: 'one', writing: 'auto' },
    'routes/workbooks/import': { file: workbook() },
    'routes/workbooks/columns': { 'sheets[0].holds': 'packages', 'sheets[0].columns[0]': 'packageCode' },
    'routes/treasury/index': {
      provinceCode: '66',
      fromMonth: '2025-09',
      throughMonth: '2025-09',
      file: treasuryList(),
    },
    'routes/treasury/columns': { 'columns[0]': 'voucherNumber' },
    // The list of the examples is of a month that is closed.
    'routes/treasury/withdrawal': { reason: 'S1' },
    'routes/voucher-sheets/import': { file: vouchers() },
    'routes/voucher-sheets/columns': { 'columns[0]': 'voucherNumber' },
    'routes/disbursements/new': {
      ...voucher,
      projectId: project?.id ?? '',
      capital: '2019.provincialBudget',
      kind: 'payment',
      amount: '1000',
    },
    'routes/disbursements/reversal': voucher,
    'routes/disbursements/ceilings': {
      ...capital,
      act: 'increased',
      capitalYear: '2025',
      provinceCode: '66',
    },
    // A month that is to come, and nothing permitted.
    'routes/disbursements/closings': { provinceCode: '66', month: '2099-01', treasuryCash: '0' },
    'routes/disbursements/overrides': {
      rule: 'disbursedAboveInvestment',
      amount: '0',
      documentNumber: 'S1',
      reason: 'S1',
    },
    // The person of the examples is the administrator, who is the last one and whose address is taken.
    'routes/users/new': {
      name: 'S1',
      email: people.administrator.email,
      'roles[0].role': 'auditor',
      'roles[0].scope': '',
    },
    'routes/users/roles': { role: 'auditor', scope: '' },
    'routes/users/status': { status: 'disabled', reason: 'S1' },
  };
  return (route) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(bodies[route] ?? { nothing: 'of use' })) form.set(name, value);
    return form;
  };
}

/** What no form takes as a document. */
function webPage(): File {
  return new File(['<!doctype html><script>alert(1)</script>'], 'S1.pdf', { type: 'application/pdf' });
}

/** A list that whoever may create projects can preview, again and again: one of its rows is always rejected. */
export function projectList(): File {
  return new File(['Tên dự án,Chủ đầu tư\nDự án S1,Đơn vị S1\nTổng cộng,\n'], 'projects.csv', {
    type: 'text/csv',
  });
}

/** A sheet of a project's workbook that its manager can preview, again and again: one of its rows is always rejected. */
export function workbook(): File {
  return new File(['Mã gói thầu,Tên gói thầu\nS1,Gói S1\nS/1,Gói S1\n'], 'workbook.csv', {
    type: 'text/csv',
  });
}

/** A list of the Treasury that a finance officer of the province can preview, again and again: one of its rows is always rejected. */
export function treasuryList(): File {
  return new File(['Số chứng từ,Ngày chi trả,Số tiền\nS1,2025-09-15,1\nS2,2025-09-15,S2\n'], 'kho-bac.csv', {
    type: 'text/csv',
  });
}

/** A sheet of vouchers that a finance officer can preview, again and again: its day is one that no year's capital has. */
export function vouchers(): File {
  const heads = 'Số chứng từ,Ngày chứng từ,Mã dự án,Loại chứng từ,Giá trị,Năm vốn,Nguồn vốn';
  return new File([`${heads}\nS1,2019-01-01,DL-DTI,Thanh toán,1000,2025,other\n`], 'vouchers.csv', {
    type: 'text/csv',
  });
}

/** A file that anybody who may import into the project can preview, again and again: one of its notices is always rejected. */
export function notices(): File {
  return new File(
    [JSON.stringify([anEgpRow(1), anEgpRow(2, { diadiem: '02/03/2025 08:00' })])],
    'notices.json',
    { type: 'application/json' },
  );
}
