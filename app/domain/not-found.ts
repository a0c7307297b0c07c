/** Thrown when there is no such record, or none that the person may know of; carries what was looked for. */
export class NotFound extends Error {
  readonly subject: string;

  constructor(subject: string) {
    super(`not found: ${subject}`);
    this.name = 'NotFound';
    this.subject = subject;
  }
}
