import type { Day } from './day.ts';
import type { Vnd } from './money.ts';
import type { Violation } from './violation.ts';

/** A security as it would be recorded, or as the one that extends another. */
export type SecurityRequest = {
  readonly number: string;
  readonly amount: Vnd;
  readonly issuedOn: Day;
  readonly expiresOn: Day;
};

/** A security on record: what took its place, and when it was given back. */
export type SecurityOnRecord = {
  readonly issuedOn: Day;
  readonly expiresOn: Day;
  readonly replacedBy: string | null;
  readonly releasedOn: Day | null;
};

/** Every rule a new security would break; `isNumberTaken`: the contract has one of this kind and number. */
export function checkSecurity(
  request: SecurityRequest,
  { today, isNumberTaken }: { readonly today: Day; readonly isNumberTaken: boolean },
): readonly Violation[] {
  const { number, amount, issuedOn, expiresOn } = request;
  const violations: Violation[] = [];
  if (isNumberTaken) {
    violations.push({ code: 'securityNumberTaken', field: 'number', params: { number: { text: number } } });
  }
  if (amount <= 0) violations.push({ code: 'moneyNotPositive', field: 'amount', params: {} });
  if (issuedOn > today) {
    violations.push({ code: 'dayInFuture', field: 'issuedOn', params: { today: { day: today } } });
  }
  if (expiresOn < issuedOn) {
    violations.push({ code: 'expiryBeforeIssue', field: 'expiresOn', params: { issued: { day: issuedOn } } });
  }
  return violations;
}

/** Every rule an extension would break: only what is still held is extended, from the day it was issued on at the earliest, and to a later end. */
export function checkExtension(
  request: SecurityRequest,
  extended: SecurityOnRecord,
  { today }: { readonly today: Day },
): readonly Violation[] {
  const violations = [...checkHeld(extended), ...checkSecurity(request, { today, isNumberTaken: false })];
  if (request.issuedOn < extended.issuedOn) {
    const params = { issued: { day: extended.issuedOn } };
    violations.push({ code: 'extensionBeforeIssue', field: 'issuedOn', params });
  }
  if (request.expiresOn <= extended.expiresOn) {
    const params = { expires: { day: extended.expiresOn } };
    violations.push({ code: 'extensionNotLater', field: 'expiresOn', params });
  }
  return violations;
}

/** Every rule giving a security back would break: only what is still held is given back, once. */
export function checkRelease(
  releasedOn: Day,
  security: SecurityOnRecord,
  { today }: { readonly today: Day },
): readonly Violation[] {
  const violations = checkHeld(security);
  const field = 'releasedOn';
  if (releasedOn > today) violations.push({ code: 'dayInFuture', field, params: { today: { day: today } } });
  if (releasedOn < security.issuedOn) {
    violations.push({ code: 'releaseBeforeIssue', field, params: { issued: { day: security.issuedOn } } });
  }
  return violations;
}

function checkHeld({ replacedBy, releasedOn }: SecurityOnRecord): Violation[] {
  if (replacedBy !== null) return [{ code: 'securityExtended', params: { number: { text: replacedBy } } }];
  return releasedOn === null ? [] : [{ code: 'securityReleased', params: { on: { day: releasedOn } } }];
}

/** The securities that still count: neither extended by another one of these nor given back. */
export function heldSecurities<Security extends { readonly id: string; readonly replacesId: string | null }>(
  securities: readonly Security[],
  releasedIds: ReadonlySet<string>,
): readonly Security[] {
  const replaced = new Set(securities.map(({ replacesId }) => replacesId));
  return securities.filter(({ id }) => !replaced.has(id) && !releasedIds.has(id));
}
