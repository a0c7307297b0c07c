import type { Page } from '@playwright/test';

import { settled } from './look.ts';

/** Which of its page's forms it is, what tells it from those of other pages, and what people fill in there. */
export type PageForm = { at: number; method: string; key: string; fields: 'words' | 'secrets' | 'none' };

const code = '[autocomplete=one-time-code]';
const words = `textarea, input:is(:not([type]), [type=text], [type=search], [type=email]):not([hidden], ${code})`;
/** Passwords, codes and files do not come back with the answer. */
const secrets = `input:is([type=password], [type=file], ${code})`;

/** The forms of a page that are sent somewhere; the one that signs out would leave nobody to send the others. */
export async function formsOn(page: Page): Promise<PageForm[]> {
  const found = await page.evaluate(describeForms, { words, secrets });
  return found
    .filter(({ method, action }) => method !== 'dialog' && action !== 'logout')
    .map(({ at, method, fields, names, action }) => ({
      at,
      method,
      fields,
      key: `${method} ${action.replace(anId, ':id')} ${names}`,
    }));
}

/** Types the text into every field of a form and sends it, by our scripts or past them; the answer's status. */
export async function sendForm(
  page: Page,
  { at, method }: PageForm,
  { text, withScripts }: Sending,
): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) => response.request().method().toLowerCase() === method && !isBuilt.test(response.url()),
    ),
    withScripts ? null : page.waitForEvent('load'),
    page.evaluate(fillAndSend, { at, text, withScripts, fields: `${words}, ${secrets}` }),
  ]);
  await settled(page);
  return answer.status();
}

type Sending = { text: string; withScripts: boolean };

const anId = /^[\da-f]{8}-[\da-f-]{27}$/;
const isBuilt = /\/assets\//;

function describeForms({ words: ofWords, secrets: ofSecrets }: { words: string; secrets: string }) {
  return [...document.forms].map((form, at) => {
    const hasWords = form.querySelector(ofWords) !== null;
    const hasSecrets = form.querySelector(ofSecrets) !== null;
    const fields: PageForm['fields'] = hasWords ? 'words' : hasSecrets ? 'secrets' : 'none';
    const names = [...new FormData(form).keys()].toSorted().join(' ');
    const action = new URL(form.action).pathname.split('/').at(-1) ?? '';
    return { at, method: form.method, fields, names, action };
  });
}

function fillAndSend({ at, text, withScripts, fields }: Sending & { at: number; fields: string }): void {
  const form = document.forms[at];
  if (form === undefined) throw new Error(`the page has no form ${at}`);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields)) {
    if (field.type === 'file' && field instanceof HTMLInputElement) {
      const chosen = new DataTransfer();
      chosen.items.add(new File([`${text}\n${text}`], `${text}.csv`));
      field.files = chosen.files;
      continue;
    }
    if (field instanceof HTMLInputElement) field.type = 'text';
    field.value = text;
  }
  form.noValidate = true;
  if (withScripts) form.requestSubmit();
  else HTMLFormElement.prototype.submit.call(form);
}
