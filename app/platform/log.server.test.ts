import { expect, test } from 'vitest';

import { createLog } from './log.server.ts';

test('a line is one JSON object with level, time and message (ASVS 16.2.2, 16.2.4)', () => {
  expect(written((log) => log.info({ requestId: 'r1' }, 'answered'))).toEqual([
    expect.objectContaining({
      level: 'info',
      requestId: 'r1',
      msg: 'answered',
      time: expect.stringMatching(/Z$/),
    }),
  ]);
});

test('whatever is named like a secret is struck out (ASVS 16.2.5)', () => {
  const [line] = written((log) =>
    log.warn({ password: 'p1', form: { token: 'p2' }, request: { headers: { cookie: 'p3' } } }, 'careless'),
  );
  expect(JSON.stringify(line)).not.toMatch(/p1|p2|p3/);
});

test('whatever a caller sends, it begins no line of its own (ASVS 16.4.1)', () => {
  const lines: string[] = [];
  const log = createLog({ logLevel: 'info' }, { write: (line) => lines.push(line) });
  const hostile = 'x\r\n{"level":"info","msg":"answered"}\u2028\u001b[2J';
  log.info({ path: hostile, [hostile]: 'a name' }, hostile);
  expect(lines).toHaveLength(1);
  expect(['\r', '\n', '\u001b'].filter((sign) => lines[0]?.trimEnd().includes(sign))).toEqual([]);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ path: hostile, msg: hostile });
});

test('levels below the chosen one are silent', () => {
  expect(written((log) => log.debug('detail'))).toEqual([]);
});

function written(write: (log: ReturnType<typeof createLog>) => void): unknown[] {
  const lines: unknown[] = [];
  write(createLog({ logLevel: 'info' }, { write: (line) => lines.push(JSON.parse(line)) }));
  return lines;
}
