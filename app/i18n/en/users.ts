import type { Translated } from '../dictionary.ts';
import type { users as vi } from '../vi/users.ts';

export const users = {
  email: 'E-mail address',
  password: 'Password',
  name: 'Full name',
  signIn: {
    title: 'Sign in',
    submit: 'Sign in',
    help: 'No account yet, or a forgotten password? Ask your organisation’s administrator.',
  },
  signedOut: 'You have signed out.',
  setUp: {
    title: 'First administrator',
    explanation:
      'Nobody uses this system yet. The account made here will manage users and roles, and has no rights over the data.',
    passwordHint: 'At least {{least}} characters; a sentence you remember is best.',
    submit: 'Create the account',
    done: 'The administrator’s account is ready.',
  },
  list: {
    title: 'Users',
    subtitle: 'Who holds which role, everywhere or in one project',
    roles: 'Roles',
    everywhere: 'every project',
    noRole: 'no role yet',
    province: 'Province opened first',
    disabled: 'disabled',
    none: 'There are no users yet',
  },
} satisfies Translated<typeof vi>;
