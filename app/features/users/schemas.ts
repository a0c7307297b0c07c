import { z } from 'zod';

import { refuseValue } from '#app/platform/form-messages.ts';

import { leastPasswordLength } from './password-length.ts';

const Email = z.string().trim().toLowerCase().max(254);

/** Any text passes for an address or a password here: what is wrong with it is nobody's business. */
export const SignInInput = z.object({ email: Email, password: z.string().max(1000) });

export const SetUpInput = z.object({
  token: z.string().max(100),
  name: z.string().trim().min(1).max(100),
  email: Email.pipe(z.email()),
  password: z
    .string()
    .max(1000)
    .transform((password, context) =>
      password.length < leastPasswordLength
        ? refuseValue(context, {
            code: 'passwordTooShort',
            params: { least: { number: leastPasswordLength } },
          })
        : password,
    ),
});

/** Which page of the list of people the query string asks for. */
export const PeopleSearch = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });
