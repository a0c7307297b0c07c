import type { Severity } from '#app/domain/codelists.ts';
import { groupBy } from '#app/domain/group-by.ts';

type OpenFlag = { readonly packageId: string | null; readonly severity: Severity };
type OpenFlags = { readonly openRed: number; readonly openAmber: number };

/** Open flags per package; `null` stands for the project's own. */
export type OpenFlagsByPackage = ReadonlyMap<string | null, readonly OpenFlag[]>;

export function byPackage(open: readonly OpenFlag[]): OpenFlagsByPackage {
  return groupBy(open, ({ packageId }) => packageId);
}

/** How many flags of a package are open. */
export function openOfPackage(open: OpenFlagsByPackage, packageId: string): OpenFlags {
  return countOpen(open.get(packageId) ?? []);
}

/** How many flags of a project are open, its packages' among them. */
export function openOfProject(open: OpenFlagsByPackage): OpenFlags {
  return countOpen([...open.values()].flat());
}

function countOpen(flags: readonly OpenFlag[]): OpenFlags {
  const openRed = flags.filter(({ severity }) => severity === 'red').length;
  return { openRed, openAmber: flags.length - openRed };
}
