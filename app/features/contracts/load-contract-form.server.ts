import { permit } from '#app/domain/permissions.ts';
import type { Guarded } from '#app/platform/guard.server.ts';

import { findContractSubject } from './contract-address.server.ts';
import { findContract } from './find-contract.server.ts';

type Context = Pick<Guarded, 'actor' | 'store' | 'clock' | 'param' | 'locale'>;

/** A contract for the forms about it, to whoever may send them. */
export async function loadContractForm({ actor, store, clock, param, locale }: Context) {
  const address = {
    projectCode: param('projectCode'),
    packageCode: param('packageCode'),
    contractId: param('contractId'),
  };
  return store.read(async (db) => {
    const subject = await findContractSubject(db, address);
    permit(actor, 'contract:record', subject);
    const { package: of, contract, parties, amendments } = await findContract(db, subject, locale);
    return { package: of, contract, parties, amendments, today: clock.today() };
  });
}
