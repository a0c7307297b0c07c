import { z } from 'zod';

import { documentKinds, documentSubjects } from '#app/domain/codelists.ts';
import { dayText, lineOf } from '#app/platform/form-values.ts';

/** What people say of a document; its file stands beside the form. */
const terms = {
  title: lineOf(200).optional(),
  kind: z.enum(documentKinds),
  number: lineOf(100).optional(),
  issuedOn: dayText.optional(),
};

/** The form that adds a document. `proves` is the kind and id of a record, `contract:…`. */
export const AddDocument = z.object({
  ...terms,
  proves: z.string().max(100).optional(),
  returnTo: z.string().max(500).optional(),
});
export type AddDocument = z.output<typeof AddDocument>;

/** The form that adds a version. */
export const ReplaceDocument = z.object(terms);
export type ReplaceDocument = z.output<typeof ReplaceDocument>;

const Proven = z.string().transform((text) => {
  const [kind, id] = text.split(':');
  const subject = documentSubjects.find((known) => known === kind);
  return subject === undefined || id === undefined ? null : { kind: subject, id };
});

/** The record that a form names; null where it names none, or nothing that could be one. */
export function provenIn(text: string | undefined) {
  return text === undefined ? null : Proven.parse(text);
}
