import type { SignedIn } from '../session.server.ts';

/** Somebody signed in with a password alone. */
export function aSignIn(userId: string): SignedIn {
  return {
    userId,
    method: 'password',
    secondFactorAt: null,
    address: '203.0.113.7',
    device: 'Firefox of the test',
  };
}
