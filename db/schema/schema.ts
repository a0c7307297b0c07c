import type { Kit } from '../kit.ts';
import { defineAudit } from './audit.ts';
import { defineBiddingPackages } from './bidding-packages.ts';
import { defineCapitalPlans } from './capital-plans.ts';
import { defineContracts } from './contracts.ts';
import { defineDisbursements } from './disbursements.ts';
import { defineDocuments } from './documents.ts';
import { defineImports } from './imports.ts';
import { definePlaces } from './places.ts';
import { definePositions } from './positions.ts';
import { defineProjects } from './projects.ts';
import { definePublishedFacts } from './published-facts.ts';
import { defineRiskFlags } from './risk-flags.ts';
import { defineRoleAssignments } from './role-assignments.ts';
import { defineSchedule } from './schedule.ts';
import { defineSelection } from './selection.ts';
import { defineSources } from './sources.ts';
import { defineTreasuryLists } from './treasury-lists.ts';
import { defineUsers } from './users.ts';

/** All tables in one dialect, in the order in which they refer to each other. */
export function defineTables(kit: Kit) {
  const places = definePlaces(kit);
  const sources = defineSources(kit);
  const identity = defineUsers(kit, { places });
  const { users } = identity;
  const portfolio = defineProjects(kit, { places, sources, users });
  const { projects, organisations } = portfolio;
  const roleAssignments = defineRoleAssignments(kit, { users, projects, organisations });
  const publishedFacts = definePublishedFacts(kit, { places, projects, sources });
  const procurement = defineBiddingPackages(kit, { projects, organisations, sources, users });
  const { biddingPackages } = procurement;
  const contracting = defineContracts(kit, { biddingPackages, sources, users });
  const { contracts, suppliers } = contracting;
  return {
    places,
    sources,
    ...identity,
    ...portfolio,
    roleAssignments,
    ...publishedFacts,
    ...procurement,
    ...contracting,
    ...defineSelection(kit, { projects, biddingPackages, suppliers, users }),
    ...defineDocuments(kit, { projects, users }),
    ...defineCapitalPlans(kit, { places, projects, sources, users }),
    ...defineDisbursements(kit, { places, projects, biddingPackages, contracts, users }),
    ...defineTreasuryLists(kit, { places, users }),
    ...defineSchedule(kit, { projects, biddingPackages, users }),
    ...defineRiskFlags(kit, { projects, biddingPackages, contracts, users }),
    ...defineAudit(kit, { users }),
    ...defineImports(kit, { projects, sources, users }),
    ...definePositions(kit, { places, projects, biddingPackages, contracts }),
  };
}

export type Tables = ReturnType<typeof defineTables>;
