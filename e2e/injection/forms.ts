import type { Page, Response } from '@playwright/test';

import { settled } from './look.ts';

/** Which of its page's forms it is, what tells it from those of other pages, and what people fill in there. */
export type PageForm = {
  at: number;
  method: string;
  key: string;
  fields: 'words' | 'secrets' | 'none';
  body: FormBody;
};

/** What a form sends as it stands, and which of its fields take what is typed or chosen. */
type FormBody = {
  url: string;
  enctype: string;
  entries: readonly [string, string][];
  typed: readonly string[];
  files: readonly string[];
};

const code = '[autocomplete=one-time-code]';
const words = `textarea, input:is(:not([type]), [type=text], [type=search], [type=email]):not([hidden], ${code})`;
/** Passwords, codes and files do not come back with the answer. */
const secrets = `input:is([type=password], [type=file], ${code})`;

/** The forms of a page that are sent somewhere; the one that signs out would leave nobody to send the others. */
export async function formsOn(page: Page): Promise<PageForm[]> {
  const found = await page.evaluate(describeForms, { words, secrets });
  return found
    .filter(({ method, action }) => method !== 'dialog' && action !== 'logout')
    .map(({ names, action, ...form }) => ({
      ...form,
      key: `${form.method} ${action.replace(anId, ':id')} ${names}`,
    }));
}

/** Types the text into every field of a form and sends it, by our scripts or past them; the answer's status. */
export async function sendForm(
  page: Page,
  { at, method }: PageForm,
  { text, withScripts }: Sending,
): Promise<number> {
  const filled = { at, text, withScripts, fields: `${words}, ${secrets}` };
  return answerTo(page, method, () => page.evaluate(fillAndSend, filled), withScripts);
}

/** Sends a form that was seen before from whatever page of ours is open now, with the text in every field; the answer's status. */
export async function sendFromElsewhere(
  page: Page,
  { method, body }: PageForm,
  text: string,
): Promise<number> {
  return answerTo(page, method, () => page.evaluate(sendBody, { ...body, method, text }), false);
}

async function answerTo(
  page: Page,
  method: string,
  send: () => Promise<void>,
  withScripts: boolean,
): Promise<number> {
  const isAnswer = (response: Response) =>
    response.request().method().toLowerCase() === method && !isBuilt.test(response.url());
  const [answer] = await Promise.all([
    page.waitForResponse(isAnswer, { timeout: answeredWithinMilliseconds }),
    withScripts ? null : page.waitForEvent('load', { timeout: answeredWithinMilliseconds }),
    send(),
  ]);
  await settled(page);
  return answer.status();
}

type Sending = { text: string; withScripts: boolean };

const anId = /^[\da-f]{8}-[\da-f-]{27}$/;
const isBuilt = /\/assets\//;
const answeredWithinMilliseconds = 60_000;

function describeForms({ words: ofWords, secrets: ofSecrets }: { words: string; secrets: string }) {
  return [...document.forms].map((form, at) => {
    const namesOf = (selector: string) =>
      [...form.querySelectorAll(selector)].map((field) => field.getAttribute('name') ?? '');
    const [wordy, secret] = [namesOf(ofWords), namesOf(ofSecrets)];
    const fields: PageForm['fields'] = wordy.length > 0 ? 'words' : secret.length > 0 ? 'secrets' : 'none';
    const sent = [...new FormData(form).entries()];
    const files = namesOf('input[type=file]');
    // A field may be called `method`, and stand where the form's own would.
    const method = form.getAttribute('method')?.toLowerCase() ?? 'get';
    const url = new URL(form.getAttribute('action') ?? '', location.href);
    return {
      at,
      method,
      fields,
      names: [...new Set(sent.map(([name]) => name))].toSorted().join(' '),
      action: url.pathname.split('/').at(-1) ?? '',
      body: {
        url: url.href,
        enctype: form.getAttribute('enctype') ?? '',
        entries: sent.flatMap(([name, value]): [string, string][] =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
        typed: [...wordy, ...secret].filter((name) => !files.includes(name)),
        files,
      },
    };
  });
}

function sendBody({
  url,
  enctype,
  entries,
  typed,
  files,
  method,
  text,
}: FormBody & { method: string; text: string }): void {
  const form = document.createElement('form');
  form.method = method;
  form.action = url;
  if (enctype !== '') form.enctype = enctype;
  const add = (name: string, type: string) => {
    const field = document.createElement('input');
    field.name = name;
    field.type = type;
    form.append(field);
    return field;
  };
  for (const [name, value] of entries) add(name, 'hidden').value = typed.includes(name) ? text : value;
  for (const name of files) {
    const chosen = new DataTransfer();
    chosen.items.add(new File([`${text}\n${text}`], `${text}.csv`));
    add(name, 'file').files = chosen.files;
  }
  document.body.append(form);
  HTMLFormElement.prototype.submit.call(form);
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
  if (withScripts) HTMLFormElement.prototype.requestSubmit.call(form);
  else HTMLFormElement.prototype.submit.call(form);
}
