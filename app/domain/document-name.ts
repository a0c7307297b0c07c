const longestName = 150;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;

/**
 * The name that a sent file is kept and handed out under: without folders, signs that steer a terminal, a file system or the order
 * of the letters, and no longer than systems keep. Letters of every language stay.
 */
export function safeFileName(sent: string): string {
  const last = sent.split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    .normalize()
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '_')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
    .replace(/[. ]+$/u, '');
  if (plain === '') return 'document';
  const name = reserved.test(plain) ? `_${plain}` : plain;
  return shortened(name);
}

/** How a name ends, in small letters without its dot; empty for a name without an end. */
export function extensionOf(name: string): string {
  return /\.([^.]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A name without its end: what a document is called whose sender did not say. */
export function nameWithoutExtension(name: string): string {
  const extension = extensionOf(name);
  return extension === '' ? name : name.slice(0, -extension.length - 1).trim() || name;
}

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= longestName) return name;
  const extension = extensionOf(name);
  const end = extension === '' ? '' : `.${extension}`;
  return letters.slice(0, longestName - [...end].length).join('') + end;
}
