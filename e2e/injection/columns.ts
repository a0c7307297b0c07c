import { getTableColumns, getTableName } from 'drizzle-orm';

import { knownField } from '../../app/features/audit/event-fields.ts';
import { postgresTables } from '../../db/schema/tables.postgres.ts';

export type Column = { table: string; column: string };

/** PostgreSQL tells apart what SQLite keeps as text alike: ids, days and instants have types of their own there. */
const kinds = { text: 'text collate "C"', json: 'json' };

/** Columns of text that nobody words: names in the code, keys, hashes, and what is worked out from other columns. */
export const notWords: Readonly<Record<string, string>> = {
  'audit_events.event': 'a name of the code',
  'audit_events.subject_kind': 'a name of the code',
  'audit_events.subject_id': 'an id',
  'audit_events.previous_hash': 'a hash',
  'audit_events.hash': 'a hash',
  'authenticators.sealed_secret': 'sealed',
  'chain_heads.name': 'a name of the code',
  'chain_heads.hash': 'a hash',
  'disbursement_entries.request_hash': 'a hash',
  'disbursement_entries.previous_hash': 'a hash',
  'disbursement_entries.hash': 'a hash',
  'period_closings.ledger_hash': 'a hash',
  'flags.subject_key': 'a key made of ids',
  'unanswered_rules.subject_key': 'a key made of ids',
  'former_passwords.password_hash': 'a hash',
  'column_mappings.heads_sha256': 'a hash',
  'import_drafts.content': 'a file: its texts are put into its rows',
  'project_list_drafts.content': 'a file: its texts are put into its cells',
  'project_list_drafts.sha256': 'a hash',
  'workbook_drafts.content': 'a file: its texts are put into its cells',
  'workbook_drafts.sha256': 'a hash',
  'sheet_drafts.content': 'a file: its texts are put into its cells',
  'sheet_drafts.sha256': 'a hash',
  'treasury_lists.sha256': 'a hash',
  'treasury_lines.folded_number': 'a number as it is compared',
  'documents.media_type': 'one of the types that are told by content',
  'documents.sha256': 'a hash',
  'project_origins.key': 'a key made of other columns, folded',
  'project_origins.content_sha256': 'a hash',
  'one_time_links.token_hash': 'a hash',
  'pending_sign_ins.token_hash': 'a hash',
  'places.code': 'an official code',
  'users.password_hash': 'a hash',
  'recovery_codes.code_hash': 'a hash',
  'rule_params.rule_code': 'a name of the code',
  'rule_params.name': 'a name of the code',
  'sessions.token_hash': 'a hash',
  'setup_tokens.token_hash': 'a hash',
  'settings.name': 'a name of the code',
  'settings.value': 'a name of the code or a day',
};

/** Columns that in every table hold folded text, for search alone, or the official code of a place. */
const neverWords: ReadonlySet<string> = new Set([
  'folded_name',
  'folded_title',
  'province_code',
  'commune_code',
  'place_code',
]);

/** Codes stand in addresses: they take one payload behind the code instead of a whole text. */
export const codeColumns: ReadonlySet<string> = new Set([
  'projects.code',
  'project_positions.code',
  'programmes.code',
  'bidding_packages.code',
]);

/** Columns that hold addresses. */
export const addressColumns: ReadonlySet<string> = new Set(['bidding_packages.notice_url', 'sources.url']);

/** Which texts inside JSON people word, by the path to them; null where none. */
export const wordsInJson: Readonly<Record<string, ((path: readonly string[]) => boolean) | null>> = {
  'audit_events.changes': isFactInWords,
  'package_status_changes.facts': isFactInWords,
  'flags.finding': (path) => path.at(-1) === 'text',
  'flag_events.finding': (path) => path.at(-1) === 'text',
  'package_positions.milestones': (path) => path.at(-1) === 'name',
  'project_list_drafts.mapping': isMappingInWords,
  'column_mappings.mapping': isMappingInWords,
  'workbook_drafts.mapping': null,
  'sheet_drafts.mapping': null,
  'sheet_drafts.stated': null,
  'selection_plan_items.content': (path) => path.at(-1) === 'bidSupervision',
  'unanswered_rules.missing': null,
  'pending_sign_ins.expected': null,
};

/** The columns of every table that hold words of people, derived from the schema. */
export function wordColumns(): Column[] {
  return columnsOf(kinds.text).filter(
    (place) => !neverWords.has(place.column) && notWords[nameOf(place)] === undefined,
  );
}

/** The columns of every table that hold JSON. */
export function jsonColumns(): Column[] {
  return columnsOf(kinds.json);
}

export function nameOf({ table, column }: Column): string {
  return `${table}.${column}`;
}

/** The places whose words a page should show, by name: all but codes, which are too short to say where they stand. */
export function placesOfWords(): string[] {
  const inJson = Object.entries(wordsInJson).flatMap(([name, isWords]) => (isWords === null ? [] : [name]));
  return [
    ...wordColumns()
      .map(nameOf)
      .filter((name) => !codeColumns.has(name)),
    ...inJson,
  ];
}

/** Every column of text, words or not, by `table.column`. */
export function textColumnNames(): string[] {
  return columnsOf(kinds.text).map(nameOf);
}

function columnsOf(type: string): Column[] {
  return Object.values(postgresTables).flatMap((table) =>
    Object.entries(getTableColumns(table)).flatMap(([key, column]) =>
      String(column.getSQLType()) === type ? [{ table: getTableName(table), column: snake(key) }] : [],
    ),
  );
}

function snake(camel: string): string {
  return camel.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The heads of columns, and the unit that every row is of. */
function isMappingInWords(path: readonly string[]): boolean {
  return path[0] === 'columns' || path.at(-1) === 'unitName';
}

/** Of an event or a step: a reason, and fields that are read as text; `from` and `to` are of the field above them. */
function isFactInWords(path: readonly string[]): boolean {
  const field = path.findLast((part) => !/^(from|to|\d+)$/.test(part)) ?? '';
  const reading = field === 'reason' ? 'text' : (knownField(field)?.reading ?? 'text');
  return reading === 'text' || reading === 'roles';
}
