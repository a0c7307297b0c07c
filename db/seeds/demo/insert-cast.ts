import type { PersonKey } from './cast.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { day } from '#app/domain/day.ts';
import { recordEvent } from '../../audit.server.ts';
import { anOrganisation, aRoleAssignment, aSupplier, aUser } from '../../factories.ts';
import type { Writer } from '../../reader.ts';
import { organisations, people, suppliers } from './cast.ts';
import { castId, momentOf } from './stage.ts';

/** Writes down people, owners and suppliers. Roles are held everywhere but the project manager's, who gets projects. */
export async function insertCast(tx: Writer, passwordHashes: ReadonlyMap<PersonKey, string>): Promise<void> {
  for (const [index, { role, email, name }] of Object.values(people).entries()) {
    const at = momentOf(day('2021-01-04'), index);
    const passwordHash = passwordHashes.get(role);
    if (passwordHash === undefined) throw new Error(`no password for ${email}`);
    const id = castId('person', role);
    await aUser(tx, { id, email, name, passwordHash, provinceCode: '66', createdAt: at });
    if (role !== 'projectManager') await aRoleAssignment(tx, { userId: id, role });
    await recordEvent(
      tx,
      { actorId: null, at, requestId: 'demo' },
      { event: 'user.created', subjectKind: 'user', subjectId: id, changes: { email, name, role } },
    );
  }
  for (const [key, name] of Object.entries(organisations)) {
    await anOrganisation(tx, { id: castId('organisation', key), name, illustrative: true });
  }
  for (const [key, name] of Object.entries(suppliers)) {
    await aSupplier(tx, {
      id: castId('supplier', key),
      name,
      foldedName: foldText(name),
      illustrative: true,
    });
  }
}
