import type { Translated } from '../dictionary.ts';
import type { account as vi } from '../vi/account.ts';

export const account = {
  title: 'My account',
  subtitle: 'Roles are given by an administrator; your password and your sessions are yours to look after.',
  facts: 'About me',
  signingIn: 'Signing in',
  currentPassword: 'Current password',
  currentPasswordHint: 'To be sure that it is you.',
  password: {
    title: 'Change the password',
    lead: 'All your other sessions will end; you stay here.',
    due: 'Your password is older than {{days}} days, or of unknown age. Choose a new one to go on.',
    submit: 'Change the password',
    done: 'Your password is changed. Your other sessions have ended.',
  },
} satisfies Translated<typeof vi>;
