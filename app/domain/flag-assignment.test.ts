import { expect, test } from 'vitest';

import type { FlagState } from './codelists.ts';
import { checkAssignment } from './flag-assignment.ts';

test.each<[why: string, codes: string[], state: FlagState, assigneeId: string | null]>([
  ['somebody who can see it', [], 'open', 'a'],
  ['nobody: its manager again', [], 'open', null],
  ['one that was accepted for a time', [], 'accepted', 'a'],
  ['somebody who cannot see it', ['assigneeUnknown'], 'open', 'b'],
  ['what is no longer wrong', ['flagCleared'], 'cleared', 'a'],
])('a flag for %s: %j', (_why, codes, state, assigneeId) => {
  const candidates = [{ id: 'a' }];
  expect(checkAssignment({ state, assigneeId, candidates }).map(({ code }) => code)).toEqual(codes);
});
