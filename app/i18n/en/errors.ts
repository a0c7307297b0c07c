import type { Translated } from '../dictionary.ts';
import type { errors as vi } from '../vi/errors.ts';

export const errors = {
  requestId: 'Request: {{id}}',
  toStart: 'To my page',
  reload: 'Load the page again',
  goBack: 'Back to the previous page',
  toSignIn: 'To the sign-in page',
  badRequest: {
    title: 'This request cannot be read',
    explanation: 'What was sent is not in the form this page takes. Go back and try once more.',
  },
  signInNeeded: {
    title: 'Please sign in',
    explanation: 'Your session has ended or not begun. Sign in to see this page.',
  },
  forbidden: {
    title: 'You may not see this page',
    explanation: 'Your role does not include this. If your work needs it, ask the administrator for access.',
  },
  notFound: {
    title: 'There is no such page',
    explanation: 'The address may be mistyped, or this item is not in the portfolio.',
  },
  notAllowed: {
    title: 'This page does not take that action',
    explanation:
      'The address is only for reading or only for sending. Go back and use the button on the page.',
  },
  conflict: {
    title: 'Someone else has just changed this',
    explanation:
      'What you sent has not been saved and is not lost. Go back, compare the two versions and save again.',
  },
  brokenRule: {
    title: 'Not saved, because a rule is broken',
    explanation: 'Nothing has been saved. Go back, correct what is pointed out and send it again.',
  },
  tooLarge: {
    title: 'The file is too large',
    explanation: 'The file is larger than allowed. Split it and send the parts.',
  },
  tooMany: {
    title: 'Too many requests in a short time',
    explanation:
      'What you have just sent, if anything, is not saved. Go back, wait a minute, then try again.',
  },
  unavailable: {
    title: 'The system cannot save for the moment',
    explanation:
      'Nothing has been saved. Try again in a few minutes; if it persists, give the administrator the request number.',
  },
  crash: {
    title: 'This page has failed',
    explanation:
      'The failure has been logged. Saved data is not affected. If it happens again, give the administrator the request number.',
  },
} satisfies Translated<typeof vi>;
