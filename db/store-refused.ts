/** The data must not be used as it is; the message is a sentence for the person who starts the program. */
export class StoreRefused extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'StoreRefused';
  }
}
