/** A place of a page in which a text of ours could come to stand as it is: the mistakes that payloads are made for. */
export type Place = { name: string; around: (text: string) => string };

/** Out of these the lead of every text breaks: strings of a script, whichever quotes they have, and an address. */
export const placesOfTheLead: readonly Place[] = [
  { name: 'a string in double quotes', around: (text) => `<script>var a = "${text}"</script>` },
  { name: 'a string in single quotes', around: (text) => `<script>var a = '${text}'</script>` },
  { name: 'a template of a script', around: (text) => `<script>var a = \`${text}\`</script>` },
  { name: 'an address', around: addressOf },
];

export const places: readonly Place[] = [
  ...placesOfTheLead,
  { name: 'the body', around: (text) => text },
  { name: 'a value in double quotes', around: (text) => `<input value="${text}">` },
  { name: 'a value in single quotes', around: (text) => `<input value='${text}'>` },
  { name: 'the title', around: (text) => `<title>${text}</title>` },
  { name: 'a text area', around: (text) => `<textarea>${text}</textarea>` },
  { name: 'a comment', around: (text) => `<!-- ${text} -->` },
  { name: 'a style', around: (text) => `<style>${text}</style>` },
  {
    name: 'the body, decoded once more',
    around: (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  },
  { name: 'the body, with escapes of a script read', around: (text) => unescaped(text, /\\u([\da-f]{4})/g) },
  { name: 'the body, with escapes of an address read', around: (text) => unescaped(text, /%([\dA-F]{2})/g) },
  { name: 'the body, with wide letters made narrow', around: (text) => text.normalize('NFKC') },
  { name: 'a template that is filled in', around: filledIn },
];

/** A link to the text, as a value that is escaped well. */
export function addressOf(text: string): string {
  return `<a href="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">a</a>`;
}

function unescaped(text: string, escape: RegExp): string {
  return text.replaceAll(escape, (_whole, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

function filledIn(text: string): string {
  return text.replaceAll(
    /\{\{(.*?)\}\}/g,
    (_whole, code: string) => `<script>(({ constructor }) => ${code})({ constructor: Object })</script>`,
  );
}
