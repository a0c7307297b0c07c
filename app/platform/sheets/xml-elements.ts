import { SaxesParser } from 'saxes';

import { RuleViolations } from '#app/domain/violation.ts';

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Partial<Record<string, string>>>;
};
type Listener = {
  /** `path` are the elements around it, the innermost last. */
  readonly open?: (element: XmlElement, path: readonly string[]) => void;
  readonly text?: (piece: string, path: readonly string[]) => void;
  readonly close?: (name: string) => void;
};

/** So much of a document is decoded at a time. */
const chunkBytes = 64 * 1024;

/** Walks through an XML document piece by piece; nothing where there is none. Throws `RuleViolations` when it is not well formed. */
export function readElements(bytes: Uint8Array | undefined, listener: Listener): void {
  if (bytes === undefined) return;
  const parser = new SaxesParser();
  const path: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    listener.open?.({ name: local, attributes }, path);
    path.push(local);
  });
  parser.on('text', (piece) => listener.text?.(piece, path));
  parser.on('closetag', () => {
    const closed = path.pop() ?? '';
    listener.close?.(closed);
  });
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let start = 0; start < bytes.length; start += chunkBytes) {
      parser.write(decoder.decode(bytes.subarray(start, start + chunkBytes), { stream: true }));
    }
    parser.close();
  } catch (error) {
    if (error instanceof RuleViolations) throw error;
    if (!(error instanceof Error)) throw error;
    throw new RuleViolations([{ code: 'workbookUnreadable', field: 'file', params: {} }]);
  }
}

/** Some programs write `x:row` for `row`. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
