/** What browsers call themselves, the most particular first: nearly all also claim to be Chrome or Safari. */
const browsers: readonly (readonly [mark: string, name: string])[] = [
  ['coc_coc_browser', 'Cốc Cốc'],
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
];

const systems: readonly (readonly [mark: string, name: string])[] = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Macintosh', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
];

/** A browser's name for itself as people say it (`Firefox · Windows`); as it stands where nothing in it is known. */
export function deviceName(userAgent: string): string {
  const named = [browsers, systems].flatMap(
    (list) => list.find(([mark]) => userAgent.includes(mark))?.[1] ?? [],
  );
  return named.length === 0 ? userAgent : named.join(' · ');
}
