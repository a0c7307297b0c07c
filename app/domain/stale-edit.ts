/** Thrown when a record has changed since its editor read it; carries its fields as they are now. Nothing has been written. */
export class StaleEdit extends Error {
  readonly current: Readonly<Record<string, string | number | null>>;

  constructor(current: Readonly<Record<string, string | number | null>>) {
    super('the record has changed since it was read');
    this.name = 'StaleEdit';
    this.current = current;
  }
}
