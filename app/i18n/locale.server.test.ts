import { expect, test } from 'vitest';

import { localeAskedFor, localeOf } from './locale.server.ts';

test.each([
  ['the URL before the cookie and the browser', '/?lang=en', 'tiendo_locale=vi', 'vi', 'en'],
  ['the cookie before the browser', '/', 'a=b; tiendo_locale=en', 'vi', 'en'],
  ['the cookie as an encrypted page names it', '/', 'a=b; __Host-tiendo_locale=en', 'vi', 'en'],
  ['the browser when nothing was chosen', '/', '', 'fr-FR, en;q=0.8, vi;q=0.4', 'en'],
  ['the heavier of two, whatever their order', '/', '', 'en;q=0.4, vi-VN;q=0.9', 'vi'],
  ['never a language that the browser refuses', '/', '', 'en;q=0', 'vi'],
  ['Vietnamese when nothing else is known', '/', '', '', 'vi'],
  ['a language we do not speak is passed over', '/?lang=de', 'tiendo_locale=xx', 'en', 'en'],
  ['a cookie of a similar name is not ours', '/', 'not_tiendo_locale=en', '', 'vi'],
])('%s', (_, path, cookies, accepted, expected) => {
  expect(localeOf(requestFor(path, cookies, accepted))).toBe(expected);
});

test('only a language we speak counts as asked for', () => {
  expect(localeAskedFor(requestFor('/?lang=en'))).toBe('en');
  expect(localeAskedFor(requestFor('/?lang=de'))).toBeUndefined();
  expect(localeAskedFor(requestFor('/'))).toBeUndefined();
});

function requestFor(path: string, cookies = '', accepted = ''): Request {
  return new Request(new URL(path, 'http://tiendo.test'), {
    headers: { Cookie: cookies, 'Accept-Language': accepted },
  });
}
