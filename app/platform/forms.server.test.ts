import { expect, test } from 'vitest';
import { z } from 'zod';

import type { Locale } from '#app/domain/codelists.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';

import { refuseValue } from './form-messages.ts';
import { attempt, parseForm } from './forms.server.ts';

const Input = z.object({
  name: z.string().max(5),
  password: z.string(),
  amount: z
    .string()
    .transform((text, context) =>
      text === '1.5' ? refuseValue(context, { code: 'moneyFraction', params: {} }) : Number(text),
    ),
  kind: z.enum(['advance', 'payment']),
});
const typed = { name: 'Ánh', password: 'open', amount: '12', kind: 'advance' };

test('a form that is right gives its value', async () => {
  expect(await parseForm(Input, posting(typed))).toMatchObject({
    refused: null,
    value: { ...typed, amount: 12 },
  });
});

test.each<[Locale, typeof typed | object, string, string]>([
  ['vi', {}, 'name', 'Hãy điền mục này.'],
  ['vi', { ...typed, name: 'quá dài' }, 'name', 'Nội dung dài quá 5 ký tự.'],
  ['vi', { ...typed, amount: '1.5' }, 'amount', 'Số tiền phải là số đồng chẵn, không có phần lẻ.'],
  ['en', { ...typed, kind: 'gift' }, 'kind', translatorFor('en')('violations.invalid')],
])('in %s, %j is refused at %s: %s (ASVS 2.2.1, 2.2.2)', async (locale, fields, field, sentence) => {
  const form = await parseForm(Input, posting(fields, locale));
  expect(form.refused?.init?.status).toBe(422);
  expect(form.refused?.data.reply.error?.[field]).toEqual([sentence]);
});

test('only the fields of the form are taken, whatever else is sent (ASVS 15.3.3)', async () => {
  const form = await parseForm(Input, posting({ ...typed, id: '1', role: 'administrator', version: '9' }));
  expect(form.value).toEqual({ ...typed, amount: 12 });
});

test.each([
  '__proto__.isAdmin',
  '__proto__[isAdmin]',
  'constructor.prototype.isAdmin',
  'name.__proto__.isAdmin',
])('a field %s changes no other object (ASVS 15.3.6)', async (name) => {
  await parseForm(Input, posting([...Object.entries(typed), [name, 'yes']])).catch((error: unknown) => error);
  expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
});

test('a field that is sent twice is refused, not guessed (ASVS 15.3.7)', async () => {
  const form = await parseForm(Input, posting([...Object.entries(typed), ['kind', 'payment']]));
  expect(form.refused?.init?.status).toBe(422);
  expect(Object.keys(form.refused?.data.reply.error ?? {})).toEqual(['kind']);
});

test('what was typed comes back, secrets do not', async () => {
  const form = await parseForm(Input, posting({ ...typed, kind: '' }), { hide: ['password'] });
  expect(form.refused?.data.reply.initialValue).toEqual({ name: 'Ánh', amount: '12' });
});

test('a body that is no form is refused as unreadable', async () => {
  const request = new Request('http://tiendo.example', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  const thrown = await parseForm(Input, { ...posting(typed), request }).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ status: 400 });
});

test('a body that is not the form it claims to be is refused as unreadable (ASVS 1.5.2)', async () => {
  const request = new Request('http://tiendo.example', {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    body: 'no part at all',
  });
  const thrown = await parseForm(Input, { ...posting(typed), request }).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ status: 400 });
});

test('a command that succeeds gives its result', async () => {
  const form = await parseForm(Input, posting(typed));
  if (form.refused) throw new Error('the form is right');
  expect(await attempt(form, async () => 'recorded')).toEqual({ refused: null, result: 'recorded' });
});

test('broken rules stand at their fields, those of the whole form above it', async () => {
  const refused = await refusalOf(
    new RuleViolations([
      { code: 'moneyNotPositive', field: 'amount', params: {} },
      { code: 'trialRunMissing', params: {} },
    ]),
  );
  expect(refused?.init?.status).toBe(422);
  expect(refused?.data.reply.error).toEqual({
    '': ['Gói công nghệ thông tin phải vận hành thử trước khi nghiệm thu.'],
    amount: ['Số tiền phải lớn hơn 0.'],
  });
  expect(refused?.data.reply.initialValue).toMatchObject({ name: 'Ánh' });
});

test('too many tries answer 429', async () => {
  const refused = await refusalOf(
    new RuleViolations([{ code: 'tooManyAttempts', params: { minutes: { number: 15 } } }]),
  );
  expect(refused?.init?.status).toBe(429);
});

test('somebody else’s edit answers 409 with the record as it is now, and keeps what was typed', async () => {
  const refused = await refusalOf(new StaleEdit({ status: 'executing' }));
  expect(refused?.init?.status).toBe(409);
  expect(refused?.data.current).toEqual({ status: 'executing' });
  expect(refused?.data.reply.initialValue).toMatchObject({ name: 'Ánh' });
});

test('an error that is no rule goes on', async () => {
  await expect(refusalOf(new Error('disk on fire'))).rejects.toThrow('disk on fire');
});

async function refusalOf(error: Error) {
  const form = await parseForm(Input, posting(typed));
  if (form.refused) throw new Error('the form is right');
  const { refused } = await attempt(form, () => Promise.reject(error));
  return refused;
}

function posting(fields: object | string[][], locale: Locale = 'vi') {
  const body = new URLSearchParams(Array.isArray(fields) ? fields : Object.entries(fields));
  const request = new Request('http://tiendo.example', { method: 'POST', body });
  return { request, requestId: 'r1', locale, t: translatorFor(locale) };
}
