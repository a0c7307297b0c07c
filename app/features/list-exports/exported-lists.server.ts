import type { ExportedList } from './list-as-csv.ts';
import { packageList } from './package-list.server.ts';
import { projectList } from './project-list.server.ts';
import { securityList } from './security-list.server.ts';
import { supplierList } from './supplier-list.server.ts';

/** The lists that can be taken along, by the name in their address. */
export const exportedLists: Readonly<Record<string, ExportedList>> = {
  projects: projectList,
  packages: packageList,
  suppliers: supplierList,
  securities: securityList,
};
