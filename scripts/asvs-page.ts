import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

const Requirement = z.strictObject({
  id: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Of level 3 are those alone that a test proves beyond what the target asks; they count for nothing. */
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** What is required, in our own few words. */
  is: z.string().min(1),
  notApplicable: z.string().min(1).optional(),
  /** Where it is answered: a file, with the heading behind `#`. */
  document: z.string().min(1).optional(),
});
const Chapters = z.array(
  z.strictObject({ chapter: z.number(), name: z.string(), requirements: z.array(Requirement) }),
);

type Chapter = z.output<typeof Chapters>[number];
type Requirement = z.output<typeof Requirement>;
export type NumberedTest = { file: string; title: string; ids: readonly string[] };

/** The generated page. */
export const asvsPath = 'docs/security/asvs.md';

const folders = ['app', 'bench', 'cli', 'db', 'e2e', 'scripts'];
const quoted =
  /(['"`])((?:\\.|(?!\1).)*\bASVS (?:5\.0 )?(\d+\.\d+\.\d+(?:, \d+\.\d+\.\d+)*)(?:\\.|(?!\1).)*)\1/g;

/** The requirements of levels 1 and 2, as `security/asvs.json` lists them. */
export function readChapters(): Chapter[] {
  return Chapters.parse(JSON.parse(readFileSync('security/asvs.json', 'utf8')));
}

/** Every test whose title says which requirements it proves: `… (ASVS 7.4.1, 7.4.2)`. */
export function readNumberedTests(): NumberedTest[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(folder, file)),
    )
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file) && file !== 'scripts/asvs.test.ts')
    .toSorted()
    .flatMap((file) => numberedTestsIn(file, readFileSync(file, 'utf8')));
}

/** The titles with numbers in one file's text. */
export function numberedTestsIn(file: string, text: string): NumberedTest[] {
  return [...text.matchAll(quoted)].map(([, , title = '', ids = '']) => ({
    file,
    title: title.replaceAll(/\\(.)/g, '$1'),
    ids: ids.split(', '),
  }));
}

/** The whole page. */
export function asvsPage(chapters: readonly Chapter[], tests: readonly NumberedTest[]): string {
  const requirements = chapters.flatMap((chapter) => asked(chapter));
  const count = (is: Standing) =>
    requirements.filter((requirement) => standingOf(requirement, tests) === is).length;
  const answered = `${count('test')} by automatic test, ${count('document')} by design or document, ${count('open')} open`;
  return `# OWASP ASVS 5.0, level 2

Written by \`npm run asvs\` out of \`security/asvs.json\` and the titles of the tests; \`scripts/asvs.test.ts\` fails when it is out of date. Each
requirement is told in our own few words: the [standard](https://github.com/OWASP/ASVS/tree/master/5.0) says exactly what it asks. **Open** means neither tested nor written down.

**${requirements.length} requirements of levels 1 and 2: ${requirements.length - count('notApplicable')} apply (${answered}), ${count('notApplicable')} do not.**

| requirements | apply | by test | by document | open |
| --- | ---: | ---: | ---: | ---: |
${chapters.map((chapter) => countsRow(chapter, tests)).join('\n')}

${chapters.map((chapter) => chapterTable(chapter, tests)).join('\n')}`;
}

/** What is wrong with the list or the titles, a sentence each. */
export function asvsFaults(chapters: readonly Chapter[], tests: readonly NumberedTest[]): string[] {
  const requirements = chapters.flatMap((chapter) => chapter.requirements);
  const known = new Set(requirements.map(({ id }) => id));
  return [
    ...tests.flatMap(({ file, title, ids }) =>
      ids
        .filter((id) => !known.has(id))
        .map((id) => `${file}: "${title}" names ${id}, which is not in the list.`),
    ),
    ...requirements.flatMap(({ id, document }) =>
      document !== undefined && !isThere(document)
        ? [`${id} is answered by ${document}, which is not there.`]
        : [],
    ),
    ...requirements.flatMap((requirement) =>
      requirement.notApplicable !== undefined && testsOf(requirement, tests).length > 0
        ? [`${requirement.id} does not apply, but is tested.`]
        : [],
    ),
  ];
}

type Standing = 'notApplicable' | 'test' | 'document' | 'open';

function standingOf(requirement: Requirement, tests: readonly NumberedTest[]): Standing {
  if (requirement.notApplicable !== undefined) return 'notApplicable';
  if (testsOf(requirement, tests).length > 0) return 'test';
  return requirement.document === undefined ? 'open' : 'document';
}

function testsOf({ id }: Requirement, tests: readonly NumberedTest[]): NumberedTest[] {
  return tests.filter(({ ids }) => ids.includes(id));
}

/** What the target asks of a chapter. */
function asked({ requirements }: Chapter): Requirement[] {
  return requirements.filter(({ level }) => level < 3);
}

function countsRow(of: Chapter, tests: readonly NumberedTest[]): string {
  const { chapter, name } = of;
  const standings = asked(of).map((requirement) => standingOf(requirement, tests));
  const count = (is: Standing) => standings.filter((standing) => standing === is).length;
  const figures = [
    standings.length - count('notApplicable'),
    count('test'),
    count('document'),
    count('open'),
  ];
  return `| ${chapter} ${name} | ${figures.join(' | ')} |`;
}

function chapterTable({ chapter, name, requirements }: Chapter, tests: readonly NumberedTest[]): string {
  const rows = requirements.map((requirement) => {
    const { id, level, is } = requirement;
    return `| ${id} | ${level} | ${is} | ${answerTo(requirement, tests)} |`;
  });
  return `## ${chapter} ${name}\n\n| id | level | requirement | answered by |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function answerTo(requirement: Requirement, tests: readonly NumberedTest[]): string {
  const { notApplicable, document } = requirement;
  if (notApplicable !== undefined) return `does not apply: ${notApplicable}`;
  const proofs = testsOf(requirement, tests).map(({ title, file }) => `[${plain(title)}](../../${file})`);
  const answers =
    document === undefined
      ? proofs
      : [...proofs, `[${document}](${path.posix.relative(path.posix.dirname(asvsPath), document)})`];
  return answers.length === 0 ? '**open**' : answers.join('<br>');
}

/** A title without its numbers, as Markdown shows it letter by letter. */
function plain(title: string): string {
  const words = title
    .replace(/ ?\(ASVS [^)]*\)$/, '')
    .replace(/^ASVS [\d., ]+: /, '')
    .replaceAll(/[\\[\]|*_`<>]/g, String.raw`\$&`);
  return words === '' ? 'test' : words;
}

function isThere(document: string): boolean {
  const [file = '', heading] = document.split('#');
  if (!existsSync(file)) return false;
  return heading === undefined || headingsOf(readFileSync(file, 'utf8')).includes(heading);
}

/** A page's headings as addresses: small letters, dashes for spaces. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
