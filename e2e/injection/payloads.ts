import { runsOf } from '../../db/testing/run-length.ts';

/** A piece of text that calls `_p` with its number once a page takes it for more than text. */
type Payload = (run: string) => string;

/** What is put into one column of one row: its payloads, all at once, and the numbers that they call. */
export type HostileText = {
  text: string;
  payloads: readonly string[];
  numbers: readonly number[];
  lead: number;
};

/** Ends a string of a script, whichever quotes it has, and is an address that runs. Must come first. */
const lead: Payload = (run) => `javascript:/*"/*'/*\`/**/;${run}//`;

/** End an attribute that the lead has closed, and bring their own; each waits for somebody to come near. */
const attributes: readonly Payload[] = [
  (run) => `" onmouseover=${run} p `,
  (run) => `' onfocus=${run} autofocus tabindex=0 p `,
  (run) => `" onclick=${run} p `,
];

/** Elements that run by themselves, or when somebody presses them. `p` marks what they leave in a page. */
const elements: readonly Payload[] = [
  (run) => `<script p>${run}</script>`,
  (run) => `<img p src=x: onerror=${run}>`,
  (run) => `<svg p onload=${run}></svg>`,
  (run) => `<svg/p/onload=${run}></svg>`,
  (run) => `<svg p><animate onbegin=${run} attributeName=x dur=1s /></svg>`,
  (run) => `<svg p><a xlink:href="javascript:${run}"><text y=9>t</text></a></svg>`,
  (run) => `<details p open ontoggle=${run}>d</details>`,
  (run) => `<video p><source onerror=${run} src=x:></video>`,
  (run) => `<audio p src=x: onerror=${run}></audio>`,
  (run) => `<iframe p srcdoc="<script>parent.${run}</script>"></iframe>`,
  (run) => `<iframe p src="javascript:parent.${run}"></iframe>`,
  (run) => `<input p onfocus=${run} autofocus>`,
  (run) => `<a p href="javascript:${run}">a</a>`,
  (run) => `<a p href="&#106;ava&#115;cript:${run}">a</a>`,
  (run) => `<form p action="javascript:${run}"><button>b</button></form>`,
  (run) => `<form p><button formaction=javascript:${run}>b</button></form>`,
  (run) => `<style p>@keyframes k{}</style><b p style="animation:k 1s" onanimationstart=${run}>b</b>`,
  (run) => `<div p><template shadowrootmode=open><img src=x: onerror=${run}></template></div>`,
  (run) => `<noscript><i title="</noscript><img p src=x: onerror=${run}>"></i>`,
  (run) => `<svg></p><style><i id="</style><img p src=x: onerror=${run}>"></style></svg>`,
  (run) => `<IMG P SRC=x: OnErRoR=${run}>`,
  (run) => `<img p src=x: onerror="eval('${run.replace('_', String.raw`\x5f`)}')">`,
  (run) => `<img p src=x: onerror=${run.replace('_', '&#95;')}>`,
  (run) => `<style p onload=${run}></style>`,
];

/** What ends the place in a page where a text stands. */
const endings = ['">', "'>", '</script>', '</title>', '</textarea>', '</style>', '-->'];

/** Run where a text is decoded once more than it was encoded. */
const encoded: readonly Payload[] = [
  (run) => `&lt;img p src=x: onerror=${run}&gt;`,
  (run) => String.raw`\u003cimg p src=x: onerror=${run}\u003e`,
  (run) => `%3Cimg p src=x: onerror=${run}%3E`,
  (run) => `＜img p src=x: onerror=${run}＞`,
  (run) => `{{constructor.constructor('${run}')()}}`,
];

/** Addresses that run; each stands at the head of a column that holds addresses. What follows them is a comment to them. */
export const hostileAddresses: readonly string[] = [
  lead('_p(0)'),
  'JaVaScRiPt:_p(0)//',
  'java\tscript:_p(0)//',
  'java\nscript:_p(0)//',
  '\u0001javascript:_p(0)//',
  ' javascript://x/%0a_p(0)//',
];

/** Change a page without running: a base, a way out, text without end. In a page as it is they would hide the rest. */
const hiding =
  '<base p href=//canary.invalid/><meta p http-equiv=refresh content="0;url=//canary.invalid/"><b p>b</b><plaintext p><!--<script>';

/** Every ending once and every element, then in the long run every element behind every ending. */
const everyTime: readonly Payload[] = [
  ...elements.slice(0, endings.length).map(
    (element, at): Payload =>
      (run) =>
        endings[at] + element(run),
  ),
  ...elements.slice(endings.length),
];
const longRun: readonly Payload[] = endings.flatMap((ending) =>
  elements.map(
    (element): Payload =>
      (run) =>
        ending + element(run),
  ),
);

/** The texts of this run: one of some thirty payloads, or as many as hold two hundred. */
export const hostileTexts: readonly HostileText[] = inTexts(
  [...everyTime, ...longRun].slice(0, runsOf({ usual: everyTime.length, long: 200 })),
);

/** As the database is given it: with what would hide the rest, and where it stands, by which it is known again. */
export function textAt({ text }: HostileText, place: string): string {
  return `${text}${hiding} ${place}`;
}

/** A short one, which forms and searches take that would refuse a long one; behind a separator that ends a line of a script. */
export const shortText = '\u2028"><img p src=x: onerror=_p(0)>';

/** Stands behind codes, which addresses are read in capitals and at most fifty letters long; with all that means something in one. */
export const textBehindCodes = '\u2028"><IMG/P SRC=X: ONERROR=_&#112;(0)>?%';

function inTexts(payloads: readonly Payload[]): HostileText[] {
  const texts: HostileText[] = [];
  let next = 1;
  for (let first = 0; first < payloads.length; first += everyTime.length) {
    const all = [lead, ...attributes, ...payloads.slice(first, first + everyTime.length), ...encoded];
    const numbers = all.map((_, at) => next + at);
    const written = all.map((payload, at) => payload(`_p(${next + at})`));
    texts.push({ text: written.join(''), payloads: written, numbers, lead: next });
    next += all.length;
  }
  return texts;
}
