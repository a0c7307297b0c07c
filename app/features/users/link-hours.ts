import type { OneTimeLinkPurpose } from '#app/domain/codelists.ts';

/** How many hours each kind of one-time link can be opened. */
export const linkHours: Readonly<Record<OneTimeLinkPurpose, number>> = { invitation: 72, passwordReset: 24 };
