import type { BrowserContext, Page } from '@playwright/test';

/** What pages did that no page of ours does. */
export type Overheard = { ran: { page: Page; number: number }[]; odd: string[] };

/** Pages that refuse say so on purpose; Remix says where what was asked for is no longer awaited, as when somebody types on. */
const sayings = /^(Failed to load resource|AbortError: signal is aborted without reason)/;

/** Listens to a context: which payloads ran in which page, and whatever else an injected piece would do, such as asking another site or opening a dialog. */
export async function listenTo(context: BrowserContext, origin: string): Promise<Overheard> {
  const overheard: Overheard = { ran: [], odd: [] };
  await context.exposeBinding('_p', ({ page }, number: number) => overheard.ran.push({ page, number }));
  context.on('dialog', (dialog) => {
    overheard.odd.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) {
      overheard.odd.push(`a request to ${request.url()}`);
    }
  });
  context.on('weberror', (error) => overheard.odd.push(`an error: ${error.error().message}`));
  context.on('console', (message) => {
    const isOdd = ['error', 'warning'].includes(message.type()) && !sayings.test(message.text());
    if (isOdd) overheard.odd.push(`in the console: ${message.text()}`);
  });
  return overheard;
}

/** Does to everything on a page what somebody's pointer and keyboard would. */
export async function touchEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) {
      for (const type of ['mouseover', 'focus', 'click']) element.dispatchEvent(new Event(type));
    }
    for (const element of document.querySelectorAll<HTMLElement>('a, button')) {
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  });
}
