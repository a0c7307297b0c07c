/** What can be jumped to, in the order in which it is shown. */
export const kindsOfHits = ['pages', 'projects', 'packages', 'suppliers', 'documents'] as const;
