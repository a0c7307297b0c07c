import { z } from 'zod';

import type { Locale } from '#app/domain/codelists.ts';
import { violationCodes } from '#app/domain/violation.ts';
import type { Violation } from '#app/domain/violation.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';

/** Zod's messages in the reader's language: `parseWithZod(formData, { schema, error: formMessages(t, locale) })`. */
export function formMessages(t: Translate, locale: Locale): z.core.$ZodErrorMap {
  return (issue) => violationSentence(t, violationOf(issue), locale);
}

/** Refuses a value inside a schema's `transform` or `superRefine` with one of our rules. */
export function refuseValue(context: z.RefinementCtx, violation: Violation): typeof z.NEVER {
  context.addIssue({ code: 'custom', params: { violation } });
  return z.NEVER;
}

function violationOf(issue: z.core.$ZodRawIssue): Violation {
  if (issue.code === 'custom' && isViolation(issue.params?.violation)) return issue.params.violation;
  if (issue.input === undefined || issue.input === '') return { code: 'required', params: {} };
  if (issue.code === 'too_big' && typeof issue.input === 'string') {
    return { code: 'tooLong', params: { limit: { number: Number(issue.maximum) } } };
  }
  return { code: 'invalid', params: {} };
}

function isViolation(value: unknown): value is Violation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    violationCodes.some((code) => code === value.code)
  );
}
