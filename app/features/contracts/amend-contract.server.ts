import { v7 as uuidv7 } from 'uuid';

import { checkAmendment } from '#app/domain/amendment-rules.ts';
import { excessOverPrice } from '#app/domain/contract-ceilings.ts';
import { overrideFor } from '#app/domain/override-rules.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { changesBetween, recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import { useOverride } from '#db/overrides.server.ts';

import { findContractSubject } from './contract-address.server.ts';
import type { ContractAddress } from './contract-address.server.ts';
import { loadContractAtHand } from './contract-at-hand.server.ts';
import { readContractCeilings } from './queries.server.ts';
import type { AmendContract } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Records an amendment, which keeps the terms before it beside the new ones. */
export async function amendContract(
  { store, clock, actor, trace }: Context,
  address: ContractAddress,
  said: AmendContract,
): Promise<void> {
  const subject = await store.read((db) => findContractSubject(db, address));
  permit(actor, 'contract:record', subject);
  const { contractId, projectId } = subject;
  const today = clock.today();
  await store.write(async (tx) => {
    await lockChain(tx, 'ledger');
    const {
      signedOn: contractSignedOn,
      amended,
      present,
      disbursed,
    } = await loadContractAtHand(tx, contractId);
    const { ceilings, usable } = await readContractCeilings(tx, { ...subject, userId: actor.userId, today });
    const { number, signedOn, scope, reason, decisionNumber } = said;
    const terms = {
      value: said.newValue ?? present.value,
      finishOn: said.newFinishOn ?? present.finishOn,
    };
    refuse(
      checkAmendment(
        { number, signedOn, scope, newValue: terms.value, newFinishOn: terms.finishOn },
        {
          today,
          contractSignedOn,
          present,
          last: amended.at(-1) ?? null,
          isNumberTaken: amended.some((one) => one.number === number),
          disbursed,
          ceilings,
        },
      ),
    );
    const id = uuidv7();
    const override = overrideFor(excessOverPrice({ from: present.value, to: terms.value }, ceilings), usable);
    if (override !== null) await useOverride(tx, override.id, id, trace);
    await tx.insert(tx.t.contractAmendments).values({
      id,
      contractId,
      number,
      signedOn,
      oldValue: present.value,
      newValue: terms.value,
      oldFinishOn: present.finishOn,
      newFinishOn: terms.finishOn,
      reason,
      decisionNumber,
      scope,
      recordedBy: trace.actorId,
      recordedAt: trace.at,
    });
    await recordEvent(tx, trace, {
      event: 'contract.amended',
      subjectKind: 'contract',
      subjectId: contractId,
      changes: {
        ...changesBetween({ value: present.value, finishOn: present.finishOn }, terms),
        ...(scope === null ? {} : { scope: { from: null, to: scope } }),
        number,
        signedOn,
        ...(decisionNumber === null ? {} : { decisionNumber }),
        ...(override === null ? {} : { documentNumber: override.documentNumber }),
        reason,
      },
    });
    await refreshProject(tx, projectId, { today, now: trace.at });
  });
}
