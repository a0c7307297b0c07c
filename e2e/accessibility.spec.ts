import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import type { Person } from './fixtures.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const appearances = [
  { language: 'vi', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'vi', theme: 'dark' },
] as const;

const readers = ['pm', 'finance', 'committee', 'auditor'] as const;
const pages: readonly (readonly [path: string, status: number, people: readonly Person[]])[] = [
  ['/login', 200, ['nobody']],
  ['/portfolio', 200, readers],
  ['/projects', 200, readers],
  ['/projects?q=khong-co-gi-nhu-vay', 200, ['committee']],
  ['/projects/DL-DTI', 200, readers],
  ['/projects/DL-DTI/packages/BP-12', 200, readers],
  ['/projects/DL-DTI/packages/BP-12/transitions', 200, ['pm']],
  ['/projects/DL-DTI/packages/BP-12/progress-reports', 200, ['pm']],
  ['/packages', 200, ['pm', 'committee']],
  ['/timeline', 200, readers],
  ['/imports/egp', 200, ['pm']],
  ['/portfolio', 403, ['admin']],
  ['/projects/no-such-project', 404, ['committee']],
  ['/no-such-page', 404, ['nobody', 'pm']],
];

for (const [path, status, people] of pages) {
  for (const person of people) {
    test(`${path} (${status}) is accessible to ${person} in both languages and themes`, async ({
      signedInAs,
    }) => {
      for (const appearance of appearances) {
        const page = await signedInAs(person, appearance);
        const answer = await page.goto(path);
        expect(answer?.status()).toBe(status);
        expect(await violationsOn(page), JSON.stringify(appearance)).toEqual([]);
      }
    });
  }
}

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
