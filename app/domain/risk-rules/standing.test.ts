import { expect, test } from 'vitest';

import type { Severity, Standing } from '../codelists.ts';
import { packageStandingOf, standingOf } from './standing.ts';
import type { Finding } from './types.ts';
import { clear, unknown } from './types.ts';

const found = (severity: Severity): Finding => ({
  outcome: 'finding',
  severity,
  measured: { days: 1 },
  threshold: { days: 0 },
  evidence: [],
  clearsWhen: { code: 'finishBy', params: {} },
});

test.each<[string, Standing, Finding[]]>([
  ['nothing was found', 'onTrack', [clear, clear]],
  ['something is amber', 'watch', [clear, found('amber')]],
  ['anything is red', 'offTrack', [found('amber'), found('red'), unknown('forecast')]],
  ['an input is missing', 'unknown', [clear, unknown('baseline')]],
  ['an input is missing and something is amber', 'watch', [unknown('baseline'), found('amber')]],
])('where %s a subject stands %s, and done when it is done', (_why, standing, findings) => {
  expect(standingOf({ isDone: false, findings })).toBe(standing);
  expect(standingOf({ isDone: true, findings })).toBe('done');
});

test('an accepted package is done, however late it was', () => {
  expect(packageStandingOf('accepted', [found('red')])).toBe('done');
});

test('a stopped package is worth watching at least, a terminated one is off track', () => {
  expect(packageStandingOf('suspended', [clear])).toBe('watch');
  expect(packageStandingOf('failed', [unknown('forecast')])).toBe('watch');
  expect(packageStandingOf('suspended', [found('red')])).toBe('offTrack');
  expect(packageStandingOf('terminated', [clear])).toBe('offTrack');
});
