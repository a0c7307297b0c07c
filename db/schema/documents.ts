import { documentKinds, documentSubjects, fundingSources, overridableRules } from '#app/domain/codelists.ts';

import type { Kit } from '../kit.ts';
import { checksOn } from './checks.ts';
import { recorded } from './columns.ts';
import type { defineProjects } from './projects.ts';
import type { defineUsers } from './users.ts';

type Refs = {
  projects: ReturnType<typeof defineProjects>['projects'];
  users: ReturnType<typeof defineUsers>['users'];
};

/** Documents that prove records, and the ceilings that a document let somebody pass. */
export const defineDocuments = (kit: Kit, { projects, users }: Refs) => {
  /** A version of a document; its bytes are a file of the data directory, named by their hash. */
  const documents = kit.table(
    'documents',
    {
      id: kit.id().primaryKey(),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      /** The id of its first version. */
      seriesId: kit.id().notNull(),
      /** 1, 2, 3 … within the series; the highest is in force. */
      version: kit.integer().notNull(),
      kind: kit.oneOf(documentKinds).notNull().default('other'),
      title: kit.text().notNull(),
      /** Title, number and file name, folded for search. */
      foldedTitle: kit.text().notNull(),
      number: kit.text(),
      issuedOn: kit.day(),
      fileName: kit.text().notNull(),
      mediaType: kit.text().notNull(),
      bytes: kit.integer().notNull(),
      sha256: kit.text().notNull(),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'documents', { days: [t.issuedOn], codes: [[t.kind, documentKinds]] }),
      kit.uniqueIndex('documents_version').on(t.seriesId, t.version),
      kit.index('documents_by_project').on(t.projectId, t.id),
      kit.index('documents_by_sha256').on(t.sha256),
    ],
  );

  const documentLinks = kit.table(
    'document_links',
    {
      seriesId: kit.id().notNull(),
      subjectKind: kit.oneOf(documentSubjects).notNull(),
      subjectId: kit.id().notNull(),
      ...recorded(kit, users),
    },
    (t) => [
      kit.primaryKey({ columns: [t.seriesId, t.subjectKind, t.subjectId] }),
      ...checksOn(kit, 'document_links', { codes: [[t.subjectKind, documentSubjects]] }),
      kit.index('document_links_by_subject').on(t.subjectKind, t.subjectId),
    ],
  );

  /** Lets somebody else pass a ceiling once. */
  const overrides = kit.table(
    'overrides',
    {
      id: kit.id().primaryKey(),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      rule: kit.oneOf(overridableRules).notNull(),
      /** The package, contract or project whose ceiling it is. */
      subjectId: kit.id().notNull(),
      /** Whose capital may be passed; null where the ceiling is not a year's capital. */
      capitalYear: kit.integer(),
      fundingSource: kit.oneOf(fundingSources),
      /** How far past the ceiling. */
      amount: kit.vnd().notNull(),
      reason: kit.text().notNull(),
      documentNumber: kit.text().notNull(),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'overrides', {
        money: [t.amount],
        codes: [
          [t.rule, overridableRules],
          [t.fundingSource, fundingSources],
        ],
      }),
      kit.index('overrides_by_subject').on(t.subjectId, t.rule),
      kit.index('overrides_by_project').on(t.projectId),
    ],
  );

  const overrideUses = kit.table('override_uses', {
    overrideId: kit
      .id()
      .primaryKey()
      .references(() => overrides.id),
    /** The record that passed the ceiling. */
    usedFor: kit.id().notNull(),
    ...recorded(kit, users),
  });

  return { documents, documentLinks, overrides, overrideUses };
};
