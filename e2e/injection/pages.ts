import type { Page } from '@playwright/test';
import type { RouteConfigEntry } from '@remix-run/route-config';

import routes from '../../app/routes.ts';
import { expectations, fateOf } from '../access/expectations.ts';
import type { Person } from '../access/people.ts';

import type { Examples } from './examples.ts';
import type { Reader } from './hostile-world.ts';
import { walkPalette, walkTimeline } from './look.ts';

/** Who opens which page, in which language, and does what there. */
export type Visit = {
  reader: Reader;
  path: string;
  language: 'vi' | 'en';
  status: 200 | 404;
  walk: ((page: Page) => Promise<void>) | null;
};

/** Data for a page, and files to take along, of which some have tests of their own: no pages. */
const noPages = new Set([
  'routes/timeline/bars',
  'routes/audit/export',
  'routes/exports/list',
  'routes/disbursements/report-file',
  'routes/documents/file',
  'routes/workbooks/workbook',
  'routes/workbooks/progress',
  'routes/voucher-sheets/progress',
  'routes/voucher-sheets/template',
  'routes/voucher-sheets/ledger-csv',
  'routes/voucher-sheets/ledger-xlsx',
]);

/** Not there where no provider is set up, and once there is an administrator. */
const missing = new Set(['routes/login/sso', 'routes/login/sso-callback', 'routes/setup']);

/** What a page shows only when it is asked in another way; `:name` is an example, percent-encoded. */
const otherWays: Readonly<Record<string, readonly string[]>> = {
  'routes/portfolio': ['?province=all'],
  'routes/projects/index': ['?page=2', '?sort=name'],
  'routes/projects/project': ['/projects/:publishedProjectCode'],
  'routes/projects/history': ['?package=:packageCode'],
  'routes/projects/package': ['/projects/:projectCode/packages/:repricedPackageCode'],
  'routes/projects/monthly-plan': ['?revision=1', '?propose=milestones'],
  'routes/projects/plan': ['?revision=2'],
  'routes/projects/price-changes': ['/projects/:projectCode/packages/:repricedPackageCode/price-changes'],
  'routes/packages': ['?page=2', '?province=all', '?need=flag'],
  'routes/suppliers/index': ['?q=cong'],
  'routes/search': ['?q=a', '?q=document'],
  'routes/imports/project-list': ['/imports/projects/:mappedListId'],
  'routes/imports/project-list-preview': ['/imports/projects/:mappedListId/preview'],
  'routes/workbooks/preview': ['/projects/:projectCode/workbook/import/:mappedWorkbookId/preview'],
  'routes/treasury/preview': ['/disbursements/treasury/files/:mappedTreasuryFileId/preview'],
  'routes/voucher-sheets/preview': ['/disbursements/import/:mappedSheetId/preview'],
  'routes/timeline/index': ['?view=table', '?unit=year&province=all', '?critical=1'],
  'routes/disbursements/index': ['?province=all', '?project=:projectCode&package=:packageCode'],
  'routes/disbursements/new': ['?q=mang', '?project=:projectCode', '?contract=:contractId'],
  'routes/flags/index': ['?view=unanswered', '?province=all'],
  'routes/audit/index': ['?kind=user', '?kind=package'],
};

/** By whom a page is looked at: the first and the last whom it lets in, who work on it and who only read. */
const readers = ['projectManager', 'financeOfficer', 'administrator', 'auditor', 'committee'] as const;
const moneyFirst = ['financeOfficer', ...readers] as const;

/** Every page of the URL table, as people see it in both languages. */
export function everyVisit(examples: Examples): Visit[] {
  return pagesIn(routes).flatMap(({ route, pattern }) => {
    const filled = filledIn(pattern, examples);
    const others = (otherWays[route] ?? []).map((way) => {
      const path = filledIn(way, examples);
      return path.startsWith('?') ? `${filled}${path}` : path;
    });
    const [first = 'nobody', ...rest] = readersOf(route);
    const last = rest.at(-1);
    const visitTo = (path: string, reader: Reader, language: Visit['language']): Visit => {
      return { reader, path, language, status: missing.has(route) ? 404 : 200, walk: walkOn(path) };
    };
    const visits = [filled, ...others].map((path) => visitTo(path, first, 'vi'));
    return last === undefined ? visits : [...visits, visitTo(filled, last, 'en')];
  });
}

function walkOn(path: string): Visit['walk'] {
  if (path.startsWith('/search')) return walkPalette;
  return path.startsWith('/timeline') && !path.includes('view=table') ? walkTimeline : null;
}

function readersOf(route: string): readonly Reader[] {
  const circle = expectations[route]?.loader;
  if (circle === undefined) throw new Error(`${route} is not in e2e/access/expectations.ts`);
  if (circle === 'anyone') return ['nobody', 'projectManager'];
  const order = /^routes\/(disbursements|treasury|voucher-sheets)\//.test(route) ? moneyFirst : readers;
  return order.filter((reader: Person) => fateOf(reader, circle) === 'welcome');
}

function pagesIn(entries: readonly RouteConfigEntry[], parent = ''): { route: string; pattern: string }[] {
  return entries.flatMap(({ id, file, path = '', index, children = [] }) => {
    const route = id ?? file.replace(/\.tsx$/, '');
    const pattern = [parent, path].filter((part) => part !== '').join('/');
    const isPage = (path !== '' || index === true) && !noPages.has(route);
    return [...(isPage ? [{ route, pattern: `/${pattern}` }] : []), ...pagesIn(children, pattern)];
  });
}

function filledIn(pattern: string, examples: Examples): string {
  return pattern.replaceAll(/:(\w+)/g, (_whole, name: string) => {
    const example = examples[name];
    if (example === undefined) throw new Error(`there is no example of ${name}: name one in findExamples`);
    return encodeURIComponent(example);
  });
}
