/** Ways in SQL to change or remove what is never edited: what each is called, and its statements, run one by one on one connection. */
export type Way = readonly [what: string, ...statements: readonly string[]];

const change = "update disbursement_entries set note = 'changed'";

/** What both engines understand. */
const common: readonly Way[] = [
  ['update', change],
  ['update of one row', `${change} where seq = 2`],
  ['update of the chain itself', 'update disbursement_entries set hash = previous_hash where seq = 2'],
  ['update of an event', "update audit_events set event = 'changed' where seq = 1"],
  [
    'update from another table',
    `${change} from projects where projects.id = disbursement_entries.project_id`,
  ],
  ['update behind a with', `with found as (select 1) ${change} where seq in (select 1 from found)`],
  ['delete', 'delete from disbursement_entries where seq = 3'],
  ['delete of all', 'delete from disbursement_entries'],
  ['delete of an event', 'delete from audit_events where seq = 1'],
  [
    'delete behind a with',
    'with found as (select 3 as seq) delete from audit_events where seq in (select seq from found)',
  ],
  [
    'upsert',
    "insert into disbursement_entries select * from disbursement_entries where seq = 2 on conflict (id) do update set note = 'changed'",
  ],
  ['drop the table', 'drop table disbursement_entries'],
  ['rename the table', 'alter table disbursement_entries rename to hidden'],
  ['drop a column', 'alter table disbursement_entries drop column note'],
  ['two statements in one', `select 1; ${change}`],
  ['drop behind a comment', '/* a */ drop table audit_events'],
];

/** What SQLite alone understands. */
export const waysOnSqlite: readonly Way[] = [
  ...common.map(([what, ...statements]): Way => [
    what,
    // SQLite cannot tell a join's ON from a conflict's without a WHERE.
    ...statements.map((statement) => statement.replace('where seq = 2 on', 'where seq = 2 and true on')),
  ]),
  ['update or replace', "update or replace disbursement_entries set note = 'changed'"],
  ['update or ignore', "update or ignore disbursement_entries set note = 'changed'"],
  ['update with a limit', `${change} limit 1`],
  ['replace', 'replace into audit_events select * from audit_events where seq = 1'],
  [
    'insert or replace by the same id',
    'insert or replace into disbursement_entries select * from disbursement_entries where seq = 2',
  ],
  [
    'insert or replace without recursive triggers',
    'pragma recursive_triggers = off',
    'insert or replace into disbursement_entries select * from disbursement_entries where seq = 2',
  ],
  ['drop the trigger', 'drop trigger disbursement_entries_no_update', change],
  [
    'rewrite the schema',
    'pragma writable_schema = on',
    "delete from sqlite_schema where type = 'trigger'",
    change,
  ],
  [
    'edit the schema',
    "update sqlite_schema set sql = '' where name = 'disbursement_entries_no_update'",
    change,
  ],
  ['delete from the schema', "delete from sqlite_master where name like '%_no_%'", change],
  ['a temporary table in its place', 'create temp table disbursement_entries as select 1 as seq'],
  ['a temporary view in its place', 'create temp view audit_events as select 1 as seq'],
  [
    'a temporary trigger',
    `create temp trigger t after insert on settings begin ${change}; end`,
    "insert into settings values ('t', '1')",
  ],
  ['an attached database', "attach ':memory:' as other", 'create table other.disbursement_entries (seq)'],
  ['leave the transaction', 'commit', 'drop table disbursement_entries'],
  ['a savepoint', 'savepoint a', change, 'release a'],
  ['a copy over the file', "vacuum into 'tiendo.db'"],
  ['without foreign keys', 'pragma foreign_keys = off', 'delete from disbursement_entries'],
  [
    'a pragma as a table',
    "select * from pragma_writable_schema('on')",
    "delete from sqlite_schema where type = 'trigger'",
  ],
  ['an extension', "select load_extension('tamper')"],
];

/** What PostgreSQL alone understands. */
export const waysOnPostgres: readonly Way[] = [
  ...common,
  ['truncate', 'truncate disbursement_entries'],
  ['truncate with what hangs on it', 'truncate projects cascade'],
  [
    'merge',
    "merge into disbursement_entries using (select 2 as seq) as s on disbursement_entries.seq = s.seq when matched then update set note = 'changed'",
  ],
  ['delete using', 'delete from disbursement_entries using projects where projects.id = project_id'],
  ['disable every trigger', 'alter table disbursement_entries disable trigger all', change],
  [
    'disable our trigger',
    'alter table audit_events disable trigger audit_events_no_edit',
    'delete from audit_events',
  ],
  ['drop the trigger', 'drop trigger disbursement_entries_no_edit on disbursement_entries', change],
  [
    'another function for the trigger',
    'create or replace function refuse_edit() returns trigger language plpgsql as $$ begin return new; end $$',
    change,
  ],
  ['drop the function', 'drop function refuse_edit() cascade', change],
  ['replication role', 'set session_replication_role = replica', change],
  [
    'replication role by a function',
    "select set_config('session_replication_role', 'replica', false)",
    change,
  ],
  ['a do block', `do $$ begin ${change}; end $$`],
  [
    'a function of the definer',
    `create function f() returns void security definer language sql as $$ ${change} $$`,
    'select f()',
  ],
  ['copy from a program', "copy disbursement_entries from program 'cat /dev/null'"],
  ['copy from a file', "copy audit_events from '/dev/null'"],
  [
    'a rule',
    `create rule r as on insert to settings do also ${change}`,
    "insert into settings values ('r', '1')",
  ],
  ['a temporary table in its place', 'create temporary table disbursement_entries as select 1 as seq'],
  [
    'a schema before ours',
    'create schema before',
    'create table before.audit_events ()',
    'set search_path = before, public',
  ],
  [
    'a view to write through',
    'create view v as select * from disbursement_entries',
    "update v set note = 'changed'",
  ],
  ['the catalogue of triggers', "update pg_trigger set tgenabled = 'D'", change],
  ['the catalogue of tables', "delete from pg_class where relname = 'disbursement_entries'"],
  ['rights for itself', 'grant update, delete on disbursement_entries to current_user', change],
  ['superuser', 'alter role current_user superuser', change],
  ['a prepared statement', `prepare p as ${change}`, 'execute p'],
  [
    'a cursor',
    'declare c cursor for select * from disbursement_entries for update',
    'fetch c',
    `${change} where current of c`,
  ],
  ['a query as text', `select query_to_xml($$${change} returning seq$$, true, true, '')`],
  ['drop the schema', 'drop schema public cascade'],
  ['drop what is owned', 'drop owned by current_user cascade'],
  ['change a type', 'alter table disbursement_entries alter column note type text using null'],
  ['leave the transaction', 'commit', 'drop table disbursement_entries'],
];

/** Ways to become somebody else, which only an engine with more than one login can refuse. */
export const waysToBecomeOwner: readonly Way[] = [
  ['reset role', 'reset role', change],
  ['set role', 'set role none', change],
  ['role by a function', "select set_config('role', 'none', false)", change],
  [
    'another session',
    'set session authorization tiendo',
    'alter table disbursement_entries disable trigger all',
    change,
  ],
];
