import type { Writer } from './reader.ts';

/** Lets requests that only read be answered while a long write goes on: on SQLite its statements would follow each other without a pause. */
export async function letOthersIn(tx: Writer): Promise<Writer> {
  return new Promise((resolve) => {
    setImmediate(resolve, tx);
  });
}
