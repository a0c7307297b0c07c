import { sqliteKit } from '../kit.sqlite.ts';
import { defineTables } from './schema.ts';

export const sqliteTables = defineTables(sqliteKit);
