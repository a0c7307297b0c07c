import type { Page } from '@playwright/test';

/** A form into which people type: which of its page's forms it is, and what tells it from those of other pages. */
type TypedForm = { at: number; method: string; key: string };
export type Sending = { text: string; withScripts: boolean };

const typedInto = 'textarea, input:is(:not([type]), [type=text], [type=search], [type=email])';

/** The forms of a page into which text is typed. */
export async function formsOn(page: Page): Promise<TypedForm[]> {
  const found = await page.evaluate((fields) => {
    return [...document.forms].map((form, at) => ({
      at,
      method: form.method,
      isTyped: form.querySelector(fields) !== null,
      names: [...new FormData(form).keys()].toSorted().join(' '),
      action: new URL(form.action).pathname.split('/').at(-1),
    }));
  }, typedInto);
  return found
    .filter(({ isTyped }) => isTyped)
    .map(({ at, method, names, action }) => ({ at, method, key: `${method} ${action} ${names}` }));
}

/** Types the text into every field of a form and sends it, by our scripts or past them; the answer's status. */
export async function sendForm(
  page: Page,
  { at, method }: TypedForm,
  { text, withScripts }: Sending,
): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) => response.request().method().toLowerCase() === method && !isBuilt.test(response.url()),
    ),
    withScripts ? null : page.waitForEvent('load'),
    page.evaluate(fillAndSend, { at, text, withScripts, fields: typedInto }),
  ]);
  // Where our scripts send it, the page changes after its answer.
  if (withScripts) await page.waitForLoadState('networkidle');
  return answer.status();
}

const isBuilt = /\/assets\//;

function fillAndSend({ at, text, withScripts, fields }: Sending & { at: number; fields: string }): void {
  const form = document.forms[at];
  if (form === undefined) throw new Error(`the page has no form ${at}`);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields)) {
    field.value = text;
    if (field instanceof HTMLInputElement) field.type = 'text';
  }
  form.noValidate = true;
  if (withScripts) form.requestSubmit();
  else HTMLFormElement.prototype.submit.call(form);
}
