import type { PersonKey } from './cast.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { day } from '#app/domain/day.ts';
import { recordEvent } from '../../audit.server.ts';
import { anOrganisation, aRoleAssignment, aSupplier, aUser } from '../../factories.ts';
import type { Writer } from '../../reader.ts';
import { financedUnits, organisations, people, suppliers } from './cast.ts';
import { castId, momentOf } from './stage.ts';

/** Writes down people, owners and suppliers. A finance officer has the money of units; the project manager gets projects; the others' roles are held everywhere. */
export async function insertCast(tx: Writer, passwordHashes: ReadonlyMap<PersonKey, string>): Promise<void> {
  for (const [index, { role, email, name }] of Object.values(people).entries()) {
    const at = momentOf(day('2021-01-04'), index);
    const passwordHash = passwordHashes.get(role);
    if (passwordHash === undefined) throw new Error(`no password for ${email}`);
    const id = castId('person', role);
    await aUser(tx, { id, email, name, passwordHash, provinceCode: '66', createdAt: at });
    await recordEvent(
      tx,
      { actorId: null, at, requestId: 'demo' },
      { event: 'user.created', subjectKind: 'user', subjectId: id, changes: { email, name, role } },
    );
  }
  for (const [key, name] of Object.entries(organisations)) {
    await anOrganisation(tx, { id: castId('organisation', key), name, illustrative: true });
  }
  for (const { role } of Object.values(people)) await giveRole(tx, role);
  for (const [key, name] of Object.entries(suppliers)) {
    await aSupplier(tx, {
      id: castId('supplier', key),
      name,
      foldedName: foldText(name),
      illustrative: true,
    });
  }
}

async function giveRole(tx: Writer, role: PersonKey): Promise<void> {
  const userId = castId('person', role);
  if (role === 'projectManager') return;
  if (role !== 'financeOfficer') {
    await aRoleAssignment(tx, { userId, role });
    return;
  }
  for (const unit of financedUnits) {
    await aRoleAssignment(tx, { userId, role, organisationId: castId('organisation', unit) });
  }
}
