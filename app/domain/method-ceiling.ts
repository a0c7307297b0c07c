import type { ProcurementCategory, ProcurementMethod } from './codelists.ts';

/** The limits up to which a package may be appointed directly or shopped for: Decree 214/2025 art. 78, 81. */
export const methodCeilings = ['directConsulting', 'directOther', 'shopping'] as const;
export type MethodCeiling = (typeof methodCeilings)[number];

/** Which price limit a method has for this kind of package; null where it has none. */
export function ceilingOf(
  method: ProcurementMethod,
  category: ProcurementCategory | null,
): MethodCeiling | null {
  if (method === 'competitiveShopping') return 'shopping';
  return isDirectAppointment(method) ? directCeilingOf(category) : null;
}

/** The limit for appointing a package of this kind directly. */
export function directCeilingOf(category: ProcurementCategory | null): MethodCeiling {
  return category === 'consulting' ? 'directConsulting' : 'directOther';
}

/** Appointed without bids, in the short way or the whole. */
export function isDirectAppointment(method: ProcurementMethod): boolean {
  return method === 'directAppointment' || method === 'simplifiedDirectAppointment';
}
