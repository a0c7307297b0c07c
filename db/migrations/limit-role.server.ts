import { StoreRefused } from '../store-refused.ts';
import type { PostgresConnection } from './migrate-postgres.server.ts';

/**
 * Gives the application's role what it needs of the tables of `owner` and nothing more: to read, to add, and to change only what is not
 * append-only. It makes no tables, not even temporary ones, and switches no trigger off.
 */
export async function limitRole(owner: PostgresConnection, role: string): Promise<void> {
  await refuseMighty(owner, role);
  const name = `"${role.replaceAll('"', '""')}"`;
  await owner.query(`
    begin;
    do $limit$
    declare
      changed record;
    begin
      execute format('revoke create on schema %I from public', current_schema());
      execute format('revoke all on schema %I from ${name}', current_schema());
      execute format('grant usage on schema %I to ${name}', current_schema());
      execute format('revoke temporary on database %I from public', current_database());
      execute format('revoke all on all tables in schema %I from public, ${name}', current_schema());
      execute format('grant select, insert on all tables in schema %I to ${name}', current_schema());
      execute format('revoke insert on migrations from ${name}');
      for changed in
        select tables.oid::regclass as name
        from pg_class as tables
        where tables.relnamespace = current_schema()::regnamespace and tables.relkind = 'r'
          and tables.relname <> 'migrations'
          and not exists (select from pg_trigger where tgrelid = tables.oid and tgfoid = 'refuse_edit'::regproc)
      loop
        execute format('grant update, delete on %s to ${name}', changed.name);
      end loop;
    end $limit$;
    commit;
  `);
}

async function refuseMighty(owner: PostgresConnection, role: string): Promise<void> {
  const quoted = `'${role.replaceAll("'", "''")}'`;
  const [found] = await owner.query(
    `select rolsuper or pg_has_role(rolname, current_user, 'member') as mighty from pg_roles where rolname = ${quoted}`,
  );
  if (found?.mighty === false) return;
  throw new StoreRefused(
    `The role "${role}" of DATABASE_URL may do whatever the owner of the tables may. Give DATABASE_URL a role of its own (create role … login), or leave DATABASE_OWNER_URL out.`,
  );
}
