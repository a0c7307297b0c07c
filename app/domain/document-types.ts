/** A kind of file that is kept as a document, known by its content and never by what its sender says of it. */
export type DocumentType = {
  readonly mediaType: string;
  /** What people call it, the same in every language. */
  readonly label: string;
  /** How names of such files end; the first is given to one without an end. */
  readonly extensions: readonly [string, ...string[]];
};

/** How a file begins, and for a zip archive what is in it. */
export type FileOpening = { readonly head: Uint8Array; readonly archive: ArchiveParts | null };

export type ArchiveParts = {
  readonly names: readonly string[];
  /** The text of `[Content_Types].xml`, which Office files have; null without one. */
  readonly contentTypes: string | null;
  /** The text of `mimetype`, which OpenDocument files have; null without one. */
  readonly mimetype: string | null;
};

type Signed = DocumentType & { readonly signature: readonly number[] };
type Packed = DocumentType & { readonly main: string; readonly content: string };

/** Files known by their first bytes. */
export const signedTypes: readonly Signed[] = [
  {
    mediaType: 'application/pdf',
    label: 'PDF',
    extensions: ['pdf'],
    signature: [0x25, 0x50, 0x44, 0x46, 0x2d],
  },
  {
    mediaType: 'image/png',
    label: 'PNG',
    extensions: ['png'],
    signature: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  },
  {
    mediaType: 'image/jpeg',
    label: 'JPEG',
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    signature: [0xff, 0xd8, 0xff],
  },
];

const office = 'application/vnd.openxmlformats-officedocument';

/** Office files: an archive with a main part, of a type that is declared and has no macros. */
export const officeTypes: readonly Packed[] = [
  {
    mediaType: `${office}.wordprocessingml.document`,
    label: 'Word (DOCX)',
    extensions: ['docx'],
    main: 'word/document.xml',
    content: `${office}.wordprocessingml.document.main+xml`,
  },
  {
    mediaType: `${office}.spreadsheetml.sheet`,
    label: 'Excel (XLSX)',
    extensions: ['xlsx'],
    main: 'xl/workbook.xml',
    content: `${office}.spreadsheetml.sheet.main+xml`,
  },
  {
    mediaType: `${office}.presentationml.presentation`,
    label: 'PowerPoint (PPTX)',
    extensions: ['pptx'],
    main: 'ppt/presentation.xml',
    content: `${office}.presentationml.presentation.main+xml`,
  },
];

/** OpenDocument files: an archive that says of itself what it is. */
export const openDocumentTypes: readonly DocumentType[] = [
  {
    mediaType: 'application/vnd.oasis.opendocument.text',
    label: 'OpenDocument (ODT)',
    extensions: ['odt'],
  },
  {
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    label: 'OpenDocument (ODS)',
    extensions: ['ods'],
  },
  {
    mediaType: 'application/vnd.oasis.opendocument.presentation',
    label: 'OpenDocument (ODP)',
    extensions: ['odp'],
  },
];

/** Parts of an archive that could run something. */
const running = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|Basic\/|Scripts\/)/iu;

/** What a file's content says it is: `macros` where it could run something, `unknown` where it is nothing that is kept. */
export function documentTypeOf({ head, archive }: FileOpening): DocumentType | 'macros' | 'unknown' {
  const signed = signedTypes.find(({ signature }) => signature.every((byte, at) => head[at] === byte));
  if (signed !== undefined) return signed;
  if (archive === null) return 'unknown';
  const { names, contentTypes, mimetype } = archive;
  if (names.some((name) => running.test(name)) || contentTypes?.includes('macroEnabled')) return 'macros';
  const packed = officeTypes.find(
    ({ main, content }) => names.includes(main) && contentTypes?.includes(`"${content}"`),
  );
  return packed ?? openDocumentTypes.find(({ mediaType }) => mediaType === mimetype?.trim()) ?? 'unknown';
}

/** What the browser's file dialog offers. */
export const documentAccept = [...signedTypes, ...officeTypes, ...openDocumentTypes]
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(',');
