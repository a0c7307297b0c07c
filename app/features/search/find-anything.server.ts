import { and, asc, eq, inArray } from 'drizzle-orm';

import type { NavigationGroup } from '#app/components/app-shell.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { type Actor, isPermitted } from '#app/domain/permissions.ts';
import { documentPath, packagePath, projectPath, supplierPath } from '#app/platform/paths.ts';
import { containsWords } from '#db/folded-search.ts';
import { findProjectsNamed } from '#db/ids-by-code.server.ts';
import type { Reader } from '#db/reader.ts';

import { findDocumentsNamed } from '../documents/queries.server.ts';

/** Somewhere to go: its name, what tells it from others of that name, and its address. */
export type Hit = { readonly label: string; readonly detail: string | null; readonly to: string };

/** What a text finds, by kind; each kind in the order in which its list would show it. */
export type Hits = Readonly<
  Record<'pages' | 'projects' | 'packages' | 'suppliers' | 'documents', readonly Hit[]>
>;

type Search = { text: string; actor: Actor; navigation: readonly NavigationGroup[]; locale: Locale };

/** Nobody reads further in a list that is there to be jumped from. */
const mostOfAKind = 8;

/** Pages, projects, packages, suppliers and documents whose code, number or name holds every word of a text, as far as the person may read them; without words, the pages. */
export async function findAnything(db: Reader, { text, actor, navigation, locale }: Search): Promise<Hits> {
  const words = foldText(text);
  const pages = navigation
    .flatMap(({ items }) => items)
    .filter(({ label }) => foldText(label).includes(words))
    .map(({ label, to }) => ({ label, detail: null, to }));
  if (words === '') return { pages, projects: [], packages: [], suppliers: [], documents: [] };
  const readsPackages = isPermitted(actor, 'package:read');
  return {
    pages,
    projects: isPermitted(actor, 'project:read') ? await findProjects(db, text, locale) : [],
    packages: readsPackages ? await findPackages(db, text, locale) : [],
    suppliers: readsPackages ? await findSuppliers(db, text) : [],
    documents: isPermitted(actor, 'document:read') ? await findDocuments(db, text) : [],
  };
}

async function findProjects(db: Reader, text: string, locale: Locale): Promise<Hit[]> {
  const { projects } = db.t;
  const rows = await db
    .select({ code: projects.code, name: locale === 'vi' ? projects.nameVi : projects.nameEn })
    .from(projects)
    .where(containsWords(projects.foldedName, text))
    .orderBy(asc(projects.code))
    .limit(mostOfAKind);
  return rows.map(({ code, name }) => ({ label: name, detail: code, to: projectPath(code) }));
}

/** A project's code among the words narrows to its packages: "DL-DTI BP-12". */
async function findPackages(db: Reader, text: string, locale: Locale): Promise<Hit[]> {
  const { projects, biddingPackages: packages } = db.t;
  const words = text.split(/\s+/);
  const named = await findProjectsNamed(db, text);
  const codes = new Set(named.map(({ code }) => code));
  const others = words.filter((word) => !codes.has(word.toUpperCase())).join(' ');
  const within =
    named.length === 0
      ? undefined
      : inArray(
          packages.projectId,
          named.map(({ id }) => id),
        );
  const rows = await db
    .select({
      code: packages.code,
      name: packages.name,
      projectCode: projects.code,
      projectName: locale === 'vi' ? projects.nameVi : projects.nameEn,
    })
    .from(packages)
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .where(and(within, containsWords(packages.foldedName, others)))
    .orderBy(asc(packages.foldedName), asc(packages.id))
    .limit(mostOfAKind);
  return rows.map(({ code, name, projectCode, projectName }) => ({
    label: `${code} · ${name}`,
    detail: `${projectCode} · ${projectName}`,
    to: packagePath(projectCode, code),
  }));
}

async function findSuppliers(db: Reader, text: string): Promise<Hit[]> {
  const { suppliers } = db.t;
  const rows = await db
    .select({ id: suppliers.id, name: suppliers.name, taxCode: suppliers.taxCode })
    .from(suppliers)
    .where(containsWords(suppliers.foldedName, text))
    .orderBy(asc(suppliers.foldedName))
    .limit(mostOfAKind);
  return rows.map(({ id, name, taxCode }) => ({ label: name, detail: taxCode, to: supplierPath(id) }));
}

async function findDocuments(db: Reader, text: string): Promise<Hit[]> {
  const found = await findDocumentsNamed(db, text, mostOfAKind);
  return found.map(({ id, title, number, projectCode }) => ({
    label: title,
    detail: number === null ? projectCode : `${number} · ${projectCode}`,
    to: documentPath(projectCode, id),
  }));
}
