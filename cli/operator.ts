import type { Actor } from '#app/domain/permissions.ts';

/** Whoever has the shell and the data directory may import; nobody signed in, so the system acts. */
export const operator: Actor = {
  userId: '',
  name: 'tiendo',
  email: '',
  assignments: [
    { role: 'projectManager', projectId: null, organisationId: null },
    { role: 'financeOfficer', projectId: null, organisationId: null },
  ],
};
