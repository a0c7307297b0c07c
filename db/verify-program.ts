import { once } from 'node:events';

import { openStore, type StoreLocation } from './store.server.ts';
import { verifyStore } from './verify.server.ts';

/** Run beside the server: hears where the data is, says how many rows it has read, then what it found. */
process.once('disconnect', () => process.exit(1));
const [location]: StoreLocation[] = await once(process, 'message');
if (location === undefined) throw new Error('nobody said where the data is');
const store = await openStore({ ...location, readOnly: true });
const read = { ledger: 0, audit: 0 };
const verification = await verifyStore(store, (chain, rows) => {
  read[chain] = rows;
  process.send?.({ read: read.ledger + read.audit });
});
await store.close();
process.send?.({ verification }, () => process.exit(0));
