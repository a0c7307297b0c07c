import { kitForPostgres } from '../kit.postgres.ts';
import { defineTables } from './schema.ts';

export const postgresTables = defineTables(kitForPostgres);
