import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';

import { findContractSubject } from './contract-address.server.ts';
import { findContract } from './find-contract.server.ts';
import { findSecurityAtHand } from './security-at-hand.server.ts';

type Context = Pick<Guarded, 'actor' | 'store' | 'clock' | 'param' | 'locale'>;

/** A security for the forms that extend it or give it back, to whoever may send them. */
export async function loadSecurityForm({ actor, store, clock, param, locale }: Context) {
  const address = {
    projectCode: param('projectCode'),
    packageCode: param('packageCode'),
    contractId: param('contractId'),
  };
  return store.read(async (db) => {
    const subject = await findContractSubject(db, address);
    permit(actor, 'contract:record', subject);
    const { package: of, contract } = await findContract(db, subject, locale);
    return {
      package: of,
      contract,
      security: await findSecurityAtHand(db, subject.contractId, param('securityId')),
      today: clock.today(),
    };
  });
}
