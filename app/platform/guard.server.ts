import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import type { Locale } from '#app/domain/codelists.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { permit } from '#app/domain/permissions.ts';
import type { Actor, Permission } from '#app/domain/permissions.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { localeOf } from '#app/i18n/locale.server.ts';
import type { Trace } from '#db/audit.server.ts';

import type { AppContext } from './app-context.server.ts';
import { keepsPace } from './pace.server.ts';
import { loginPath, passwordPath, secondFactorPath } from './paths.ts';
import { logRefusal, logRefusedAnswer } from './refusal-log.server.ts';
import { refusalCodeOf, refusalResponse } from './refusal.server.ts';
import { refusalStatuses } from './refusals.ts';
import { safePath } from './safe-path.ts';
import { pathForLog } from './secret-paths.ts';
import { findActor, sessionTokenOf } from './session.server.ts';
import type { SignedInActor } from './session.server.ts';

/** What a guarded loader or action stands on. `Person` is null only where strangers are welcome. */
export type Guarded<Person = Actor> = AppContext & {
  actor: Person;
  /** The actor must choose a new password before anything else. */
  passwordIsDue: boolean;
  /** For `recordEvent`: who acts, when, and in answer to which request. */
  trace: Trace;
  request: Request;
  url: URL;
  params: Readonly<Record<string, string | undefined>>;
  /** A segment of the route's path; `NotFound` when the route has none of that name. */
  param: (name: string) => string;
  locale: Locale;
  t: Translate;
};

type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;
type Handler<Person, Result> = (guarded: Guarded<Person>) => Promise<Result> | Result;
/** Any person: `signedIn`; also one who must set up a second factor first, or choose a new password: `firstFactor`, `passwordDue`. */
const anyPerson = ['signedIn', 'firstFactor', 'passwordDue'] as const;
type AnyPerson = (typeof anyPerson)[number];
type Declared<Result> =
  | [permission: 'public', handle: Handler<Actor | null, Result>]
  | [permission: Permission | AnyPerson, handle: Handler<Actor, Result>];
type Route<Result> = (args: RouteArgs) => Promise<Result>;

/** On every guarded function; the build check looks for it across bundles, hence registered globally. */
const brand = Symbol.for('tiendo.guarded');

/** Who sent a request, and whether they ask no faster than they may. */
type Sender = { actor: SignedInActor | null; isInPace: boolean };
const senders = new WeakMap<AppContext, Promise<Sender>>();

/**
 * A loader for whoever holds the permission: a named one, `signedIn` for any person, `public` for strangers too. Whoever owes a second factor or a
 * new password reaches only what is `public`, or says that a `firstFactor` or a `passwordDue` is enough: where they settle it.
 */
export function guardLoader<Result>(permission: 'public', load: Handler<Actor | null, Result>): Route<Result>;
export function guardLoader<Result>(
  permission: Permission | AnyPerson,
  load: Handler<Actor, Result>,
): Route<Result>;
export function guardLoader<Result>(...declared: Declared<Result>): Route<Result> {
  return guarded(...declared);
}

/** An action for whoever holds the permission; as `guardLoader`. */
export function guardAction<Result>(permission: 'public', act: Handler<Actor | null, Result>): Route<Result>;
export function guardAction<Result>(
  permission: Permission | AnyPerson,
  act: Handler<Actor, Result>,
): Route<Result>;
export function guardAction<Result>(...declared: Declared<Result>): Route<Result> {
  return guarded(...declared);
}

function guarded<Result>(...[permission, handle]: Declared<Result>): Route<Result> {
  const enter = async (args: RouteArgs, actor: SignedInActor | null) => {
    if (permission === 'public') return handle(surroundings(args, actor));
    if (actor === null) throw toSignIn(args);
    const owed = pageOwed(actor, args.request);
    if (owed !== null && owed.reachedBy !== permission) throw redirect(owed.page);
    if (!isForAnyPerson(permission)) permit(actor, permission);
    return handle(surroundings(args, actor));
  };
  const route = async (args: RouteArgs) => {
    let userId: string | null = null;
    try {
      const { actor, isInPace } = await senderOf(args);
      userId = actor?.userId ?? null;
      if (!isInPace) throw refusalResponse('tooMany', args.context.requestId);
      const result = await enter(args, actor);
      logRefusedAnswer(callerOf(args), userId, result);
      return result;
    } catch (error) {
      throw asAnswer(error, args, userId);
    }
  };
  return Object.assign(route, { [brand]: permission });
}

function senderOf(args: RouteArgs): Promise<Sender> {
  const known = senders.get(args.context);
  if (known !== undefined) return known;
  const found = findSender(args);
  senders.set(args.context, found);
  return found;
}

async function findSender({ context, request }: RouteArgs): Promise<Sender> {
  const token = sessionTokenOf(request);
  const actor = token === null ? null : await findActor(context.store, context.clock, token);
  return { actor, isInPace: keepsPace(context, actor?.userId ?? null, request.method) };
}

function surroundings<Person extends SignedInActor | null>(
  { context, request, params }: RouteArgs,
  actor: Person,
): Guarded<Person> {
  const { store, clock, env, log, backups, verifier, pace, requestId, cspNonce, address, device } = context;
  const locale = localeOf(request);
  return {
    store,
    clock,
    env,
    log,
    backups,
    verifier,
    pace,
    requestId,
    cspNonce,
    address,
    device,
    actor,
    passwordIsDue: actor?.passwordIsDue ?? false,
    trace: { actorId: actor?.userId ?? null, at: clock.now(), requestId },
    request,
    url: new URL(request.url),
    params,
    param: (name) => params[name] ?? refuseMissing(name),
    locale,
    t: translatorFor(locale),
  };
}

function refuseMissing(name: string): never {
  throw new NotFound(name);
}

function toSignIn(args: RouteArgs): Response {
  const answer = redirect(loginPath(pageAskedFor(args.request)));
  if (sessionTokenOf(args.request) === null) return answer;
  logRefusal(callerOf(args), {
    userId: null,
    status: answer.status,
    reason: 'the session is over, or never was',
  });
  return answer;
}

/** What a person must settle before anything else: the page for it, and the word that lets them in there. */
function pageOwed(actor: SignedInActor, request: Request): { page: string; reachedBy: AnyPerson } | null {
  if (actor.owesSecondFactor) {
    return { page: secondFactorPath(pageAskedFor(request)), reachedBy: 'firstFactor' };
  }
  return actor.passwordIsDue ? { page: passwordPath(), reachedBy: 'passwordDue' } : null;
}

function isForAnyPerson(permission: Permission | AnyPerson): permission is AnyPerson {
  return anyPerson.some((word) => word === permission);
}

// Whoever was sending a form comes back to the page it stood on.
function pageAskedFor(request: Request): string {
  const url = new URL(request.url);
  const page = request.method === 'GET' ? url : refererOf(request);
  return page?.origin === url.origin ? safePath(`${page.pathname}${page.search}`) : '/';
}

function refererOf(request: Request): URL | null {
  const referer = request.headers.get('Referer') ?? '';
  return URL.canParse(referer) ? new URL(referer) : null;
}

function asAnswer(error: unknown, args: RouteArgs, userId: string | null): unknown {
  if (!(error instanceof Error)) {
    logRefusedAnswer(callerOf(args), userId, error);
    return error;
  }
  const { context, request } = args;
  const { log, requestId } = context;
  const code = refusalCodeOf(error);
  const pathname = pathForLog(new URL(request.url).pathname);
  if (code === 'crash' || code === 'unavailable') log.error({ requestId, pathname, err: error }, 'failed');
  else logRefusal(callerOf(args), { userId, status: refusalStatuses[code], reason: error.message });
  return refusalResponse(code, requestId);
}

function callerOf({ context, request }: RouteArgs) {
  const { log, requestId, address } = context;
  return { log, requestId, address, method: request.method, path: new URL(request.url).pathname };
}
