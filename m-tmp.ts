import { PGlite } from '@electric-sql/pglite';
import { migratePostgres } from '/work/h-platform/db/migrations/migrate-postgres.server.ts';
const t=async (n:string,f:()=>Promise<any>)=>{const s=performance.now(); const r=await f(); console.log(n,(performance.now()-s).toFixed(0)); return r};
const conn=(d:any)=>({ query: async (sql: string) => (await d.exec(sql)).at(-1)?.rows ?? [] });
const a=await t('create',()=>PGlite.create());
await t('migrate',()=>migratePostgres(conn(a)));
const dump=await t('dump',()=>a.dumpDataDir('none'));
console.log(dump.size/1e6);
const b=await t('load',()=>PGlite.create({loadDataDir:dump}));
await t('load2',()=>PGlite.create({loadDataDir:dump}));
await t('load3',()=>PGlite.create({loadDataDir:dump}));
for (let i=0;i<3;i++){ await t('reset',()=>b.exec('drop schema public cascade; create schema public;'));
await t('migrate again',()=>migratePostgres(conn(b))); }
await t('truncate all', async()=>{ const r=await b.query<any>("select string_agg(quote_ident(tablename), ',') as x from pg_tables where schemaname='public' and tablename <> 'migrations'"); await b.exec('set session_replication_role = replica; truncate '+r.rows[0].x+'; set session_replication_role = origin')});
await t('truncate all', async()=>{ const r=await b.query<any>("select string_agg(quote_ident(tablename), ',') as x from pg_tables where schemaname='public' and tablename <> 'migrations'"); await b.exec('set session_replication_role = replica; truncate '+r.rows[0].x+'; set session_replication_role = origin')});
