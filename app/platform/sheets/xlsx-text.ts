/** A text as a workbook can hold it: what XML cannot say is left out. It stays a text whatever it begins with. */
export function xlsxText(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]|[\p{Cs}\uFFFE\uFFFF]/gu, ' ');
}
