import { eq, inArray } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import {
  contractPath,
  disbursementPath,
  packagePath,
  projectPath,
  supplierPath,
  userPath,
} from '#app/platform/paths.ts';
import type { AuditFact, AuditSubjectKind } from '#db/audit.server.ts';
import { preparedAmong } from '#db/prepared.ts';
import type { Reader } from '#db/reader.ts';

import { type NamedKind, knownField } from './event-fields.ts';
import { eventFactsOf } from './event-facts.ts';

/** What people call a record, and where they find it. */
export type NamedRecord = { readonly label: string; readonly code: string; readonly path: string | null };

type Mentioning = { subjectKind: string; subjectId: string; actorId: string | null; changes: unknown };

const kindOfSubject: Readonly<Partial<Record<AuditSubjectKind, NamedKind>>> = {
  user: 'user',
  project: 'project',
  package: 'package',
  contract: 'contract',
  supplier: 'supplier',
  disbursement: 'voucher',
};

/** The records that events are about or mention, by id: one look-up for each kind. */
export async function findNamedRecords(
  db: Reader,
  events: readonly Mentioning[],
): Promise<ReadonlyMap<string, NamedRecord>> {
  const ids = mentionedIds(events);
  const found = new Map<string, NamedRecord>();
  for (const [kind, look] of Object.entries(lookUps)) {
    const asked = [...(ids.get(kind) ?? [])];
    if (asked.length === 0) continue;
    for (const { id, ...named } of await look(db, asked)) found.set(id, named);
  }
  return found;
}

function mentionedIds(events: readonly Mentioning[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  const add = (kind: NamedKind, id: AuditFact) => {
    if (typeof id !== 'string' || (kind !== 'place' && !isUuid(id))) return;
    ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  };
  for (const { subjectKind, subjectId, actorId, changes } of events) {
    add('user', actorId);
    const kinds: Readonly<Record<string, NamedKind>> = kindOfSubject;
    const ownKind = kinds[subjectKind];
    if (ownKind !== undefined) add(ownKind, subjectId);
    const { changed, recorded } = eventFactsOf(changes);
    const said = [
      ...[...changed].flatMap(
        ([field, { from, to }]) =>
          [
            [field, from],
            [field, to],
          ] as const,
      ),
      ...recorded,
    ];
    for (const [field, fact] of said) {
      const reading = knownField(field)?.reading;
      if (typeof reading !== 'object' || !('named' in reading)) continue;
      for (const id of [fact].flat()) add(reading.named, id);
    }
  }
  return ids;
}

type LookUp = (db: Reader, ids: readonly string[]) => Promise<readonly (NamedRecord & { id: string })[]>;

const findUsers = preparedAmong((db, ids) => {
  const { users } = db.t;
  return db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(inArray(users.id, ids));
});

const findProjects = preparedAmong((db, ids) => {
  const { projects } = db.t;
  return db.select({ id: projects.id, code: projects.code }).from(projects).where(inArray(projects.id, ids));
});

const findPackages = preparedAmong((db, ids) => {
  const { biddingPackages: packages, projects } = db.t;
  return db
    .select({ id: packages.id, code: packages.code, project: projects.code })
    .from(packages)
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .where(inArray(packages.id, ids));
});

const findContracts = preparedAmong((db, ids) => {
  const { contracts, biddingPackages: packages, projects } = db.t;
  return db
    .select({ id: contracts.id, number: contracts.number, code: packages.code, project: projects.code })
    .from(contracts)
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .where(inArray(contracts.id, ids));
});

const findVouchers = preparedAmong((db, ids) => {
  const { disbursementEntries: entries, projects } = db.t;
  return db
    .select({ id: entries.id, number: entries.voucherNumber, project: projects.code })
    .from(entries)
    .innerJoin(projects, eq(projects.id, entries.projectId))
    .where(inArray(entries.id, ids));
});

const findSuppliers = preparedAmong((db, ids) => {
  const { suppliers } = db.t;
  return db
    .select({ id: suppliers.id, name: suppliers.name })
    .from(suppliers)
    .where(inArray(suppliers.id, ids));
});

const findOrganisations = preparedAmong((db, ids) => {
  const { organisations } = db.t;
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, ids));
});

const findPlaces = preparedAmong((db, codes) => {
  const { places } = db.t;
  return db.select({ id: places.code, name: places.name }).from(places).where(inArray(places.code, codes));
});

const lookUps: Readonly<Record<NamedKind, LookUp>> = {
  user: async (db, ids) =>
    (await findUsers(db, ids)).map(({ id, name, email }) => ({
      id,
      label: name,
      code: email,
      path: userPath(id),
    })),
  project: async (db, ids) =>
    (await findProjects(db, ids)).map(({ id, code }) => ({ id, label: code, code, path: projectPath(code) })),
  package: async (db, ids) =>
    (await findPackages(db, ids)).map(({ id, code, project }) => ({
      id,
      label: code,
      code: `${project} ${code}`,
      path: packagePath(project, code),
    })),
  contract: async (db, ids) =>
    (await findContracts(db, ids)).map(({ id, number, code, project }) => ({
      id,
      label: number,
      code: number,
      path: contractPath(project, code, id),
    })),
  voucher: async (db, ids) =>
    (await findVouchers(db, ids)).map(({ id, number, project }) => ({
      id,
      label: number,
      code: `${project} ${number}`,
      path: disbursementPath(id),
    })),
  supplier: async (db, ids) =>
    (await findSuppliers(db, ids)).map(({ id, name }) => ({
      id,
      label: name,
      code: name,
      path: supplierPath(id),
    })),
  organisation: async (db, ids) =>
    (await findOrganisations(db, ids)).map(({ id, name }) => ({ id, label: name, code: name, path: null })),
  place: async (db, codes) =>
    (await findPlaces(db, codes)).map(({ id, name }) => ({ id, label: name, code: id, path: null })),
};
