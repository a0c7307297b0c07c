import type {
  ClearingAction,
  EvidenceKind,
  LegalReviewStatus,
  LimitUnit,
  RiskInput,
  RiskRuleCode,
  RiskScope,
  Severity,
} from '../codelists.ts';
import type { Day } from '../day.ts';
import { groupBy } from '../group-by.ts';
import type { ViolationParam } from '../violation.ts';
import type { FactsByScope } from './facts.ts';

/** A record that a figure rests on; screens link to it. A year's capital is `project:year:source`. */
export type Evidence = { readonly kind: EvidenceKind; readonly id: string };

/** What ends a finding; a sentence on screen with the figures in it. */
export type Clearing = {
  readonly code: ClearingAction;
  readonly params: Readonly<Record<string, ViolationParam>>;
};

/** A rule that fired. `threshold` is the limit that was crossed, of the severity found. */
export type RiskFinding = {
  readonly outcome: 'finding';
  readonly severity: Severity;
  readonly measured: ViolationParam;
  readonly threshold: ViolationParam;
  readonly evidence: readonly Evidence[];
  readonly clearsWhen: Clearing;
};
export type UnknownFinding = { readonly outcome: 'unknown'; readonly missing: readonly RiskInput[] };
export type Finding = { readonly outcome: 'clear' } | UnknownFinding | RiskFinding;

/** A threshold or legal number as dated data; some belong to no rule of the table yet. In force from `effectiveFrom` to `effectiveTo` inclusive; null = until further notice. */
export type RuleParam = {
  readonly ruleCode: string;
  readonly name: string;
  readonly value: number;
  readonly unit: LimitUnit;
  readonly legalBasis: string;
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | null;
  readonly reviewStatus: LegalReviewStatus;
};

/** A rule about one kind of subject. Pure: the same facts, params and day always give the same answer. */
export type RiskRule<S extends RiskScope> = {
  readonly code: RiskRuleCode;
  readonly scope: S;
  readonly limits: readonly string[];
  readonly evaluate: (facts: FactsByScope[S], params: readonly RuleParam[], asOf: Day) => Finding;
};

type RuleDefinition<S extends RiskScope, Limit extends string> = {
  readonly code: RiskRuleCode;
  readonly scope: S;
  /** Another rule's limit is written `P2.shopping`. */
  readonly limits: readonly Limit[];
  /** The day whose limits count; without one, the day of judging. */
  readonly lawOn?: (facts: FactsByScope[S]) => Day | null;
  readonly judge: (facts: FactsByScope[S], limit: (name: Limit) => number, asOf: Day) => Finding;
};

/** The answer when all is well. */
export const clear: Finding = { outcome: 'clear' };

/** The answer when inputs are missing. */
export function unknown(...missing: readonly RiskInput[]): UnknownFinding {
  return { outcome: 'unknown', missing };
}

/** A rule which is given the limits in force on the day it judges, or on `lawOn`; without one of them it answers `unknown`. */
export function defineRule<S extends RiskScope, Limit extends string>(
  definition: RuleDefinition<S, Limit>,
): RiskRule<S> {
  const { code, scope, limits, judge } = definition;
  return {
    code,
    scope,
    limits,
    evaluate: (facts, params, asOf) => {
      const lawOn = definition.lawOn?.(facts) ?? asOf;
      const values = new Map(limits.map((name) => [name, valueOn(params, fullName(code, name), lawOn)]));
      if (limits.some((name) => values.get(name) === null)) return unknown('threshold');
      return judge(facts, (name) => limitIn(values, name), asOf);
    },
  };
}

/** The params in force on a day; of two with one name the one that took effect later. */
export function paramsOn(params: readonly RuleParam[], asOf: Day): readonly RuleParam[] {
  return [...versionsIn(params).values()].flatMap((versions) => inForceOn(versions, asOf) ?? []);
}

/** The value in force on a day of one limit, or null when nobody has set it. */
export function limitOn(
  params: readonly RuleParam[],
  ruleCode: string,
  name: string,
  asOf: Day,
): number | null {
  return valueOn(params, `${ruleCode}.${name}`, asOf);
}

function valueOn(params: readonly RuleParam[], name: string, asOf: Day): number | null {
  return inForceOn(versionsIn(params).get(name) ?? [], asOf)?.value ?? null;
}

function inForceOn(versions: readonly RuleParam[], asOf: Day): RuleParam | undefined {
  return versions.findLast(
    (param) => param.effectiveFrom <= asOf && (param.effectiveTo === null || asOf <= param.effectiveTo),
  );
}

type Versions = ReadonlyMap<string, readonly RuleParam[]>;
const versionsKept = new WeakMap<readonly RuleParam[], Versions>();

/** By full name every version of a limit, the one that took effect last at the end; sorted once, as every rule asks the same params about every subject. */
function versionsIn(params: readonly RuleParam[]): Versions {
  const known = versionsKept.get(params);
  if (known !== undefined) return known;
  const sorted = params.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
  const versions = groupBy(sorted, ({ ruleCode, name }) => `${ruleCode}.${name}`);
  versionsKept.set(params, versions);
  return versions;
}

/** Another rule's limit has its name already in it. */
function fullName(ruleCode: string, limit: string): string {
  return limit.includes('.') ? limit : `${ruleCode}.${limit}`;
}

function limitIn(values: ReadonlyMap<string, number | null>, name: string): number {
  const value = values.get(name) ?? null;
  if (value === null) throw new RangeError(`no such limit: ${name}`);
  return value;
}
