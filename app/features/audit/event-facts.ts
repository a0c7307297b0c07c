import type { AuditFact } from '#db/audit.server.ts';

/** What an event says, sorted: the fields that it changed, the facts that it recorded, and why. */
export type EventFacts = {
  readonly changed: ReadonlyMap<string, { readonly from: AuditFact; readonly to: AuditFact }>;
  readonly recorded: ReadonlyMap<string, AuditFact>;
  readonly reason: string | null;
};

/** Reads an event's changes, whatever they look like: what has another shape is flattened under the names of its path. */
export function eventFactsOf(changes: unknown): EventFacts {
  const changed = new Map<string, { from: AuditFact; to: AuditFact }>();
  const recorded = new Map<string, AuditFact>();
  let reason: string | null = null;
  for (const [field, said] of entriesOf(changes)) {
    if (field === 'reason' && (typeof said === 'string' || said === null)) reason = said === '' ? null : said;
    else if (isChange(said)) changed.set(field, { from: factOf(said.from), to: factOf(said.to) });
    else for (const [path, fact] of flattened(field, said)) recorded.set(path, fact);
  }
  return { changed, recorded, reason };
}

function entriesOf(of: unknown): [string, unknown][] {
  return typeof of === 'object' && of !== null ? Object.entries(of) : [];
}

function isChange(said: unknown): said is { from: unknown; to: unknown } {
  return (
    typeof said === 'object' &&
    said !== null &&
    Object.keys(said).toSorted().join() === 'from,to' &&
    Object.values(said).every((fact) => typeof fact !== 'object' || fact === null || Array.isArray(fact))
  );
}

function flattened(path: string, said: unknown): [string, AuditFact][] {
  const isNested = typeof said === 'object' && said !== null && !Array.isArray(said);
  return isNested
    ? entriesOf(said).flatMap(([key, value]) => flattened(`${path}.${key}`, value))
    : [[path, factOf(said)]];
}

function factOf(said: unknown): AuditFact {
  if (Array.isArray(said)) {
    return said.map((item) => (typeof item === 'number' ? item : textOf(item)));
  }
  return typeof said === 'string' || typeof said === 'number' || typeof said === 'boolean' || said === null
    ? said
    : textOf(said);
}

function textOf(said: unknown): string {
  return typeof said === 'string' ? said : (JSON.stringify(said) ?? '');
}
