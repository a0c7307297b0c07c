import type { DependencyType } from './codelists.ts';

/** Item `toItemId` waits for `fromItemId` as `type` says, `lagDays` calendar days more (negative: that much less). */
export type Dependency = {
  readonly fromItemId: string;
  readonly toItemId: string;
  readonly type: DependencyType;
  readonly lagDays: number;
};

export type ScheduleOrder =
  | { readonly ok: true; readonly ids: readonly string[] }
  | { readonly ok: false; readonly cycle: readonly string[] };

/** The ids with every predecessor before its successors, or one cycle: each id waits for the one before, the first for the last. */
export function orderOf(ids: readonly string[], dependencies: readonly Dependency[]): ScheduleOrder {
  const successors = new Map<string, string[]>(ids.map((id) => [id, []]));
  const waitingFor = new Map<string, number>(ids.map((id) => [id, 0]));
  for (const { fromItemId, toItemId } of dependencies) {
    const after = successors.get(fromItemId);
    const waits = waitingFor.get(toItemId);
    if (after === undefined || waits === undefined) {
      throw new RangeError(`a dependency on an unknown item: ${fromItemId} → ${toItemId}`);
    }
    after.push(toItemId);
    waitingFor.set(toItemId, waits + 1);
  }
  const ordered = ids.filter((id) => waitingFor.get(id) === 0);
  for (const id of ordered) {
    for (const next of successors.get(id) ?? []) {
      const waits = (waitingFor.get(next) ?? 0) - 1;
      waitingFor.set(next, waits);
      if (waits === 0) ordered.push(next);
    }
  }
  if (ordered.length === ids.length) return { ok: true, ids: ordered };
  return { ok: false, cycle: cycleAmong(waitingFor, dependencies) };
}

/** Walks back over items that still wait, each of which has a predecessor that still waits, until one comes up again. */
function cycleAmong(waitingFor: ReadonlyMap<string, number>, dependencies: readonly Dependency[]): string[] {
  const isStuck = (id: string) => (waitingFor.get(id) ?? 0) > 0;
  const stuckBefore = new Map(
    dependencies.filter((d) => isStuck(d.fromItemId)).map((d) => [d.toItemId, d.fromItemId]),
  );
  const path: string[] = [];
  let id = [...waitingFor.keys()].find(isStuck);
  while (id !== undefined && !path.includes(id)) {
    path.push(id);
    id = stuckBefore.get(id);
  }
  return path.slice(path.indexOf(id ?? '')).toReversed();
}
