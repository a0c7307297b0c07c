/** Why an archive cannot be made into data again. */
export type BackupRefusal =
  /** No archive of ours. */
  | { code: 'foreign' }
  /** Written by a newer Tiến độ, in a way that this one does not read. */
  | { code: 'newerFormat'; version: number }
  /** The part is not as it was written, is not there, or does not belong there. */
  | { code: 'damaged' | 'missing' | 'unexpected'; part: string }
  /** Every part is whole, but not the archive around them. */
  | { code: 'seal' }
  /** The database is not the one that the list of contents describes; `what` is a table, a sum or a chain. */
  | { code: 'contents'; what: string }
  /** The records in it do not verify. */
  | { code: 'records' }
  /** There is data where it should go. */
  | { code: 'occupied'; place: string };

/** An archive that must not be used, or not there. Nothing was changed. */
export class BackupRefused extends Error {
  readonly refusal: BackupRefusal;

  constructor(refusal: BackupRefusal, options?: ErrorOptions) {
    super(`backup refused: ${JSON.stringify(refusal)}`, options);
    this.name = 'BackupRefused';
    this.refusal = refusal;
  }
}
