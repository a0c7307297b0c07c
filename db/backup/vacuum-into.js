import { workerData } from 'node:worker_threads';

import Sqlite from 'better-sqlite3';

// A thread of its own: the copy of a large file would keep every request waiting.
const connection = new Sqlite(workerData.source, { fileMustExist: true, timeout: 5000 });
connection.prepare('vacuum into ?').run(workerData.target);
connection.close();
