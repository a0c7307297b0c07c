import { eq } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import type { Reader } from '#db/reader.ts';

/** What the pages about a package's contracts say of the package. */
export async function findPackageHeading(db: Reader, packageId: string, locale: Locale) {
  const { projects, biddingPackages: packages } = db.t;
  const [row] = await db
    .select({
      projectCode: projects.code,
      projectName: locale === 'vi' ? projects.nameVi : projects.nameEn,
      code: packages.code,
      name: packages.name,
      status: packages.status,
      price: packages.price,
      illustrative: packages.illustrative,
    })
    .from(packages)
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .where(eq(packages.id, packageId));
  if (row === undefined) throw new Error(`no package ${packageId}`);
  return row;
}
export type PackageHeading = Awaited<ReturnType<typeof findPackageHeading>>;
