import type { Translated } from '../dictionary.ts';
import type { secondFactor as vi } from '../vi/second-factor.ts';

export const secondFactor = {
  title: 'Two-step verification',
  code: '6-digit code',
  codeHint: 'The code that your authenticator app shows now; each is good once.',
  codeOrRecovery: 'Verification code',
  codeOrRecoveryHint: 'The 6-digit code of your authenticator app. No telephone? Type a recovery code.',
  lead: 'Besides the password, a code on your telephone protects the account.',
  required:
    'Your role needs two-step verification. Set it up in a few minutes, and all your pages are open to you.',
  backHome: 'To my page',
  back: 'Back',
  begin: {
    title: 'Not set up',
    explanation:
      'You need an authenticator app on your telephone, such as Aegis, FreeOTP, Google Authenticator or Microsoft Authenticator.',
    password: 'Current password',
    passwordHint: 'You signed in a while ago; type it again so that we know it is you.',
    signInAgain:
      'You proved who you are more than 10 minutes ago. Sign in again at the identity provider, and set it up at once.',
    submit: 'Start',
    unavailable: 'It cannot be set up on this server yet',
  },
  confirm: {
    title: 'Connect the authenticator app',
    scan: 'Open the app on your telephone and scan this picture.',
    picture: 'QR code to be scanned by the authenticator app',
    orType: 'Cannot scan it? Choose “enter a key” in the app and type:',
    secret: 'Key',
    submit: 'Confirm',
    nothingToConfirm: 'Nothing waits to be confirmed.',
    unreadable: 'The key that was made cannot be opened, for the server’s own key has changed. Start again.',
    again: 'Start again',
  },
  codes: {
    title: 'Recovery codes',
    lead: 'For when you do not have the telephone. Each is good once.',
    shownOnce:
      'Print or copy them now and keep them safe: they are shown only once. Earlier codes, if any, work no longer.',
    done: 'Two-step verification is on.',
    print: 'Print the codes',
    goOn: 'I have kept them, go on',
    renew: 'New recovery codes',
    left_one: 'One recovery code is left.',
    left_other: '{{count, number}} recovery codes are left.',
    used: 'A recovery code was used. Codes left: {{left}}.',
  },
  set: {
    title: 'On',
    since: 'On since {{at}}.',
    isRequired: 'Your role requires two-step verification, so it cannot be turned off.',
    toRemoval: 'Turn two-step verification off',
  },
  removal: {
    title: 'Turn two-step verification off',
    lead: 'Once it is off, only the password protects the account; the recovery codes work no longer either.',
    submit: 'Turn off',
    done: 'Two-step verification is off.',
    notSet: 'Two-step verification is not on.',
  },
  signIn: {
    title: 'Enter the code',
    lead: 'One more step and you are in.',
    submit: 'Sign in',
    startOver: 'Start the sign-in again',
    help: 'Lost both the telephone and the recovery codes? Ask your organisation’s administrator.',
  },
} satisfies Translated<typeof vi>;
