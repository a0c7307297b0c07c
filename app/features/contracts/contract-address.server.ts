import { and, eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import { NotFound } from '#app/domain/not-found.ts';
import type { ProjectSubject } from '#app/domain/permissions.ts';
import type { Reader } from '#db/reader.ts';

/** A package by the codes that people see, a contract of it, a security of that. */
export type PackageAddress = { projectCode: string; packageCode: string };
export type ContractAddress = PackageAddress & { contractId: string };
export type SecurityAddress = ContractAddress & { securityId: string };

export type PackageSubject = ProjectSubject & { packageId: string };
export type ContractSubject = PackageSubject & { contractId: string };

/** The ids behind the codes of a package; throws `NotFound`. */
export async function findPackageSubject(
  db: Reader,
  { projectCode, packageCode }: PackageAddress,
): Promise<PackageSubject> {
  const { projects, biddingPackages: packages } = db.t;
  const [subject] = await db
    .select({ packageId: packages.id, projectId: projects.id, ownerId: projects.ownerId })
    .from(projects)
    .innerJoin(packages, eq(packages.projectId, projects.id))
    .where(and(eq(projects.code, projectCode), eq(packages.code, packageCode)));
  if (subject === undefined) throw new NotFound(`package ${projectCode} ${packageCode}`);
  return subject;
}

/** The ids behind the address of a contract; throws `NotFound`, also where it belongs to another package. */
export async function findContractSubject(db: Reader, address: ContractAddress): Promise<ContractSubject> {
  const subject = await findPackageSubject(db, address);
  const { contractId } = address;
  const { contracts } = db.t;
  const [contract] = isUuid(contractId)
    ? await db
        .select({ id: contracts.id })
        .from(contracts)
        .where(and(eq(contracts.id, contractId), eq(contracts.packageId, subject.packageId)))
    : [];
  if (contract === undefined) throw new NotFound(`contract ${contractId}`);
  return { ...subject, contractId };
}
