import { expect, test } from 'vitest';

import { createLog } from './log.server.ts';

test('a line is one JSON object with level, time and message', () => {
  expect(written((log) => log.info({ requestId: 'r1' }, 'answered'))).toEqual([
    expect.objectContaining({
      level: 'info',
      requestId: 'r1',
      msg: 'answered',
      time: expect.stringMatching(/Z$/),
    }),
  ]);
});

test('whatever is named like a secret is struck out', () => {
  const [line] = written((log) =>
    log.warn({ password: 'p1', form: { token: 'p2' }, request: { headers: { cookie: 'p3' } } }, 'careless'),
  );
  expect(JSON.stringify(line)).not.toMatch(/p1|p2|p3/);
});

test('levels below the chosen one are silent', () => {
  expect(written((log) => log.debug('detail'))).toEqual([]);
});

function written(write: (log: ReturnType<typeof createLog>) => void): unknown[] {
  const lines: unknown[] = [];
  write(createLog({ logLevel: 'info' }, { write: (line) => lines.push(JSON.parse(line)) }));
  return lines;
}
