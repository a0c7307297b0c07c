import { z } from 'zod';

import { roles } from '#app/domain/codelists.ts';
import { mostPasswordLength } from '#app/domain/password-policy.ts';
import { lineOf } from '#app/platform/form-values.ts';

const Email = z.string().trim().toLowerCase().max(254);
/** What a password must be is judged by the policy in force; here it must only be a password. */
const Password = z.string().max(mostPasswordLength);

/** Any text passes for an address or a password here: what is wrong with it is nobody's business. */
export const SignInInput = z.object({ email: Email, password: Password });

export const SetUpInput = z.object({
  token: z.string().max(100),
  name: lineOf(100),
  email: Email.pipe(z.email()),
  password: Password,
});

const TypedRole = z.object({
  role: z.enum(roles),
  scope: z.string().trim().normalize().max(300).default(''),
});

export const InvitePersonInput = z.object({
  name: lineOf(100),
  email: Email.pipe(z.email()),
  provinceCode: z
    .string()
    .max(10)
    .optional()
    .transform((code) => code ?? null),
  roles: z.array(TypedRole).min(1).max(20),
});
export type InvitePerson = z.output<typeof InvitePersonInput>;

export const GrantRoleInput = TypedRole;

export const ClearSecondFactorInput = z.object({ reason: lineOf(500) });

/** Disabling a person, or enabling them again; `version` is since when they are disabled as the form's editor read it, nothing where they are not. */
export const PersonStatusInput = z.object({
  version: z
    .string()
    .max(40)
    .optional()
    .transform((disabledAt) => disabledAt ?? null),
  status: z.enum(['disabled', 'enabled']),
  reason: lineOf(500),
});

export type ChangeStatus = Omit<z.output<typeof PersonStatusInput>, 'status'>;

const SessionId = z.uuid();
export const EndSessionsInput = z.object({ session: z.union([z.literal('all'), SessionId]) });
export type EndSessions = z.output<typeof EndSessionsInput>;

export const EndOwnSessionsInput = z.object({
  session: z.union([z.literal('others'), SessionId]),
  currentPassword: Password.default(''),
});
export type EndOwnSessions = z.output<typeof EndOwnSessionsInput>;

/** A new password, typed twice because nobody sees it. */
export const ChoosePasswordInput = z
  .object({ password: Password, repeated: Password })
  .superRefine(refuseUnlikeRepetition);

export const ChangePasswordInput = z
  .object({ currentPassword: Password, password: Password, repeated: Password })
  .superRefine(refuseUnlikeRepetition);
export type ChangePassword = Omit<z.output<typeof ChangePasswordInput>, 'repeated'>;

/** The list of people as the query string asks for it; what cannot be read falls back. */
export const PeopleSearch = z.object({
  q: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type PeopleSearch = z.output<typeof PeopleSearch>;

function refuseUnlikeRepetition(
  { password, repeated }: { password: string; repeated: string },
  context: z.RefinementCtx,
): void {
  if (password === repeated) return;
  context.addIssue({
    code: 'custom',
    path: ['repeated'],
    params: { violation: { code: 'passwordsDiffer', params: {} } },
  });
}
