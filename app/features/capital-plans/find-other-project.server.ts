import { asc, eq } from 'drizzle-orm';

import { type Actor, isPermitted } from '#app/domain/permissions.ts';
import { RuleViolations, type Violation } from '#app/domain/violation.ts';
import { containsWords } from '#db/folded-search.ts';
import type { Reader } from '#db/reader.ts';

import { type CapitalSubject, findCapitalSubject } from './capital-subject.server.ts';

/** More codes than a sentence names. */
const mostNamed = 5;

/** The project that is meant by its code, or by words that fit it alone, where the actor may record its capital too. */
export async function findOtherProject(db: Reader, actor: Actor, text: string): Promise<CapitalSubject> {
  const code = await findCode(db, text);
  const other = await findCapitalSubject(db, code);
  if (!isPermitted(actor, 'capital:record', other)) {
    throw refusal({ code: 'projectOutOfReach', params: { code: { text: code } } });
  }
  return other;
}

async function findCode(db: Reader, text: string): Promise<string> {
  const { projects } = db.t;
  const typed = text.toUpperCase();
  const [exact] = await db.select({ code: projects.code }).from(projects).where(eq(projects.code, typed));
  if (exact !== undefined) return exact.code;
  const named = await db
    .select({ code: projects.code })
    .from(projects)
    .where(containsWords(projects.foldedName, text))
    .orderBy(asc(projects.code))
    .limit(mostNamed + 1);
  const [only] = named;
  if (only === undefined) throw refusal({ code: 'projectUnknown', params: { code: { text } } });
  if (named.length === 1) return only.code;
  const codes = named.map(({ code }, index) => (index < mostNamed ? code : '…')).join(', ');
  throw refusal({ code: 'projectAmbiguous', params: { text: { text }, codes: { text: codes } } });
}

function refusal(violation: Violation): RuleViolations {
  return new RuleViolations([{ ...violation, field: 'otherProject' }]);
}
