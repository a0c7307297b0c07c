import { expect, test } from 'vitest';

import type { ArchiveParts } from './document-types.ts';
import { documentAccept, documentTypeOf, officeTypes, openDocumentTypes } from './document-types.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0);
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10);
const zip = Uint8Array.of(0x50, 0x4b, 3, 4);

test.each<[why: string, head: Uint8Array, type: string]>([
  ['a PDF', bytesOf('%PDF-1.7\n%âãÏÓ'), 'application/pdf'],
  ['a PNG', png, 'image/png'],
  ['a JPEG', jpeg, 'image/jpeg'],
])('%s is known by its first bytes', (_why, head, mediaType) => {
  expect(documentTypeOf({ head, archive: null })).toMatchObject({ mediaType });
});

test.each<[what: string, head: Uint8Array]>([
  ['an HTML page', bytesOf('<!doctype html><script>alert(1)</script>')],
  ['an HTML page that mentions PDF', bytesOf('<html>%PDF-1.7')],
  ['an SVG picture', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a script', bytesOf('#!/bin/sh\nrm -rf /')],
  ['a program', bytesOf('MZ\u0090\u0000')],
  ['an old Office file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ['a GIF', bytesOf('GIF89a')],
  ['a text', bytesOf('Biên bản nghiệm thu')],
  ['half a signature', png.slice(0, 5)],
  ['nothing', new Uint8Array()],
])('%s is nothing that is kept (ASVS 5.2.2)', (_what, head) => {
  expect(documentTypeOf({ head, archive: null })).toBe('unknown');
});

function office(main: string, content: string, ...others: string[]): ArchiveParts {
  return {
    names: ['[Content_Types].xml', '_rels/.rels', main, ...others],
    contentTypes: `<Types><Override PartName="/${main}" ContentType="${content}"/></Types>`,
    mimetype: null,
  };
}
const [docx, xlsx] = officeTypes;
const word = docx ?? expect.unreachable();
const excel = xlsx ?? expect.unreachable();

test.each(officeTypes)('an archive with the main part of $label is one', (type) => {
  expect(documentTypeOf({ head: zip, archive: office(type.main, type.content) })).toBe(type);
});

test.each(openDocumentTypes)('an archive that calls itself $label is one', (type) => {
  const archive = { names: ['mimetype', 'content.xml'], contentTypes: null, mimetype: `${type.mediaType}\n` };
  expect(documentTypeOf({ head: zip, archive })).toBe(type);
});

test.each<[what: string, archive: ArchiveParts, found: 'macros' | 'unknown']>([
  ['Word with a macro', office(word.main, word.content, 'word/vbaProject.bin'), 'macros'],
  [
    'Word that allows macros',
    office(word.main, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
    'macros',
  ],
  ['Word with ActiveX', office(word.main, word.content, 'word/activeX/activeX1.xml'), 'macros'],
  [
    'OpenDocument with Basic',
    {
      names: ['mimetype', 'Basic/Standard/Module1.xml'],
      contentTypes: null,
      mimetype: 'application/vnd.oasis.opendocument.text',
    },
    'macros',
  ],
  ['Excel that has no workbook', office('xl/other.xml', excel.content), 'unknown'],
  ['Word that says it is Excel', office(word.main, excel.content), 'unknown'],
  ['a zip of anything', { names: ['index.html'], contentTypes: null, mimetype: null }, 'unknown'],
  [
    'an archive that calls itself HTML',
    { names: ['mimetype'], contentTypes: null, mimetype: 'text/html' },
    'unknown',
  ],
])('%s is not taken (ASVS 5.2.2)', (_what, archive, found) => {
  expect(documentTypeOf({ head: zip, archive })).toBe(found);
});

test('the dialog offers what is taken, by its ends', () => {
  expect(documentAccept).toBe('.pdf,.png,.jpg,.jpeg,.jpe,.jfif,.docx,.xlsx,.pptx,.odt,.ods,.odp');
});
