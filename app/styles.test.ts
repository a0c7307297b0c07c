import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./styles.css', import.meta.url), 'utf8');
const light = coloursIn(blockAfter('@theme static'));
const dark = { ...light, ...coloursIn(blockAfter('@variant dark')) };

const text = 4.5;
const shape = 3;
const pairs: readonly [foreground: string, backgrounds: readonly string[], ratio: number][] = [
  ['ink', ['paper', 'card', 'sunken', 'accent-soft', 'off-soft'], text],
  ['muted', ['paper', 'card', 'sunken'], text],
  ['accent', ['paper', 'card', 'sunken'], text],
  ['accent-strong', ['paper', 'card', 'sunken'], text],
  ['on-accent', ['accent', 'accent-strong'], text],
  ['nav-ink', ['nav', 'nav-current', 'nav-count'], text],
  ['nav-muted', ['nav', 'nav-current'], text],
  ['off-ink', ['off-soft', 'paper', 'card', 'sunken'], text],
  ['watch-ink', ['watch-soft', 'paper', 'card', 'sunken'], text],
  ['on-ink', ['on-soft', 'paper', 'card', 'sunken'], text],
  ['done-ink', ['done-soft', 'paper', 'card', 'sunken'], text],
  ['plan-ink', ['card'], text],
  ['off', ['off-soft', 'paper', 'card', 'sunken'], shape],
  ['watch', ['watch-soft', 'paper', 'card', 'sunken'], shape],
  ['on', ['on-soft', 'paper', 'card', 'sunken'], shape],
  ['done', ['done-soft', 'paper', 'card', 'sunken'], shape],
  ['plan', ['card'], shape],
  ['accent', ['track', 'off-soft'], shape],
  ['control', ['paper', 'card'], shape],
];

for (const [theme, colours] of Object.entries({ light, dark })) {
  for (const [foreground, backgrounds, ratio] of pairs) {
    test.each(backgrounds)(`${theme}: ${foreground} on %s reaches ${ratio}:1`, (background) => {
      expect(contrast(colourOf(colours, foreground), colourOf(colours, background))).toBeGreaterThanOrEqual(
        ratio,
      );
    });
  }
}

test('contrast is reckoned as WCAG defines it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

function blockAfter(start: string): string {
  const from = css.indexOf('{', css.lastIndexOf(start));
  return css.slice(from, css.indexOf('}', from));
}

function coloursIn(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--color-([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

function colourOf(colours: Record<string, string>, name: string): string {
  const colour = colours[name];
  if (colour === undefined) throw new Error(`no colour --color-${name}`);
  return colour;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
