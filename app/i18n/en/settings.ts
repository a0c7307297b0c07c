import type { Translated } from '../dictionary.ts';
import type { settings as vi } from '../vi/settings.ts';

export const settings = {
  title: 'Settings',
  subtitle: 'What the system asks of everybody who signs in',
  security: 'Signing in',
  passwordPolicy: 'Password policy',
  passwordPolicyHint: {
    asvs: 'At least {{least}} characters, not on a list of leaked ones, never a forced change.',
    vnGov:
      'Besides: upper-case and lower-case letters, digits and special characters; other than the last {{former}}; changed every {{days}} days. Whoever has an older password must change it at their next click.',
  },
  secondFactorFor: 'Roles that need a second factor',
  secondFactorNone: 'No role',
  stale: 'Somebody else has just changed these settings',
  save: 'Save the settings',
  saved: 'The settings are saved.',
} satisfies Translated<typeof vi>;
