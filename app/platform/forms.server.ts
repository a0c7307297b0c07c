import type { Submission, SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { z } from 'zod';

import { StaleEdit } from '#app/domain/stale-edit.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import type { Violation, ViolationCode } from '#app/domain/violation.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';

import { formMessages } from './form-messages.ts';
import type { Guarded } from './guard.server.ts';
import { refusalResponse } from './refusal.server.ts';

/** What a refused form gets back: `reply` for `useForm({ lastResult })` with what was typed, `current` beside it after somebody else's edit. */
export type RefusedForm = {
  reply: SubmissionResult<string[]>;
  current: StaleEdit['current'] | null;
  /** The rules that refused it, for a page that knows the way past one. */
  broken: readonly ViolationCode[];
};
type Refused = ReturnType<typeof data<RefusedForm>>;

type Reader = Pick<Guarded, 'request' | 'requestId' | 't' | 'locale'>;
type Options = {
  /** Fields never sent back, such as a password. */
  hide?: string[];
  /** The form, where somebody read it already and keeps its files. */
  formData?: FormData;
};
type ReadForm<Value> = { refused: null; value: Value; refuse: (error: unknown) => Refused };

/** Reads the posted form: its value, or `refused` (422, with messages in the reader's language) to return at once. */
export async function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  reader: Reader,
  { hide = [], formData }: Options = {},
): Promise<ReadForm<z.output<Schema>> | { refused: Refused; value: null }> {
  const { t, locale } = reader;
  const submission = parseWithZod(formData ?? (await readFormData(reader)), {
    schema,
    error: formMessages(t, locale),
  });
  if (submission.status !== 'success') {
    const reply = submission.reply({ hideFields: hide });
    return {
      refused: data({ reply, current: null, broken: [] }, submission.status === 'error' ? 422 : 200),
      value: null,
    };
  }
  return {
    refused: null,
    value: submission.value,
    refuse: (error) => refusedFor(error, submission, reader, hide),
  };
}

/** Runs a command for a form that was read: its result, or `refused` with the broken rules on their fields (422) or the newer record (409). */
export async function attempt<Result>(
  form: ReadForm<unknown>,
  command: () => Promise<Result>,
): Promise<{ refused: null; result: Result } | { refused: Refused; result: null }> {
  try {
    return { refused: null, result: await command() };
  } catch (error) {
    return { refused: form.refuse(error), result: null };
  }
}

function refusedFor(
  error: unknown,
  submission: Submission<unknown, string[]>,
  { t, locale }: Reader,
  hide: string[],
): Refused {
  if (error instanceof StaleEdit) {
    return data(
      {
        reply: submission.reply({ hideFields: hide, formErrors: [t('errors.conflict.title')] }),
        current: error.current,
        broken: [],
      },
      409,
    );
  }
  if (!(error instanceof RuleViolations)) throw error;
  const sentences = sentencesByField(error.violations, (violation) =>
    violationSentence(t, violation, locale),
  );
  const { '': formErrors = [], ...fieldErrors } = sentences;
  return data(
    {
      reply: submission.reply({ hideFields: hide, formErrors, fieldErrors }),
      current: null,
      broken: error.violations.map(({ code }) => code),
    },
    statusFor(error.violations),
  );
}

function statusFor(violations: readonly Violation[]): number {
  return violations.some(({ code }) => code === 'tooManyAttempts') ? 429 : 422;
}

function sentencesByField(
  violations: readonly Violation[],
  sentence: (violation: Violation) => string,
): Record<string, string[]> {
  const sentences: Record<string, string[]> = {};
  for (const violation of violations) (sentences[violation.field ?? ''] ??= []).push(sentence(violation));
  return sentences;
}

/** The posted form, all of it in memory; a body that is none is refused. */
export async function readFormData({
  request,
  requestId,
}: Pick<Reader, 'request' | 'requestId'>): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type)) {
    throw refusalResponse('badRequest', requestId);
  }
  try {
    return await request.formData();
  } catch (error) {
    // What Node's parser throws where a body is not of the type it claims.
    if (error instanceof TypeError) throw refusalResponse('badRequest', requestId);
    throw error;
  }
}
