import type { Translated } from '../dictionary.ts';
import type { singleSignOn as vi } from '../vi/single-sign-on.ts';

export const singleSignOn = {
  submit: 'Sign in with your organisation’s account',
  or: 'or',
  going: {
    title: 'On the way to your organisation’s sign-in',
    lead: 'If the page does not go on by itself, use the button below.',
    submit: 'Go to the sign-in',
  },
  failed: {
    title: 'Not signed in',
    lead: 'Signing in with your organisation’s account did not succeed.',
    again: 'Back to the sign-in page',
    unreachable: 'Your organisation’s sign-in does not answer just now. Try again in a few minutes.',
    expired: 'This sign-in has expired, has been used, or was begun in another browser. Start again.',
    declined: 'Your organisation’s sign-in says that you stopped or may not go on. Nothing has changed.',
    notProven: 'The answer of the sign-in does not match this sign-in, so it was not accepted. Start again.',
    disabled: 'Your account here is disabled. Ask your organisation’s administrator.',
    emailNotProven:
      'The sign-in has not verified your e-mail address, so it cannot be connected with an account here.',
    emailTaken:
      'This e-mail address is already connected with another identity. Ask your organisation’s administrator.',
    noRole: 'Your organisation’s account has no role here yet. Ask your organisation’s administrator.',
    mixedRoles:
      'Your organisation’s account has the administrator’s role and another one; here the two are kept apart. Ask your organisation’s administrator.',
  },
} satisfies Translated<typeof vi>;
