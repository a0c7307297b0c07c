/** The headers of an answer that the browser keeps as a file: its kind, and the name that we give it (RFC 6266), whatever letters that has. */
export function downloadHeaders(name: string, contentType: string): Record<string, string> {
  const safe = name.replaceAll(/[\p{C}/\\]/gu, '_');
  const plain = safe.replaceAll(/[^\w. -]/g, '_');
  return {
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded(safe)}`,
  };
}

// encodeURIComponent leaves some signs that have a meaning in this header.
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
