import type { AppContext } from './app-context.server.ts';
import { pathForLog } from './secret-paths.ts';

type Caller = Pick<AppContext, 'log' | 'requestId' | 'address'> & { method: string; path: string };
type Refused = {
  /** Null for a stranger, and where a request is refused before anybody looks who sent it. */
  userId: string | null;
  status: number;
  reason?: string;
  /** The fields that came back for correction; what stood in them is nobody's business. */
  fields?: readonly string[];
};

/** What people meet at work: to sign in again, a record that is gone or has changed, a form to correct. Our pages ask for nothing else that is refused. */
const everyday: ReadonlySet<number> = new Set([302, 404, 409, 422]);

/** Notes what was refused, to whom and why, so that whoever tries doors is found in the log. */
export function logRefusal({ log, requestId, address, method, path }: Caller, refused: Refused): void {
  const level = everyday.has(refused.status) ? 'info' : 'warn';
  log[level]({ requestId, address, method, path: pathForLog(path), ...refused }, 'refused');
}

/** The same for what a loader or an action refuses by the status of its own answer: a form that comes back, a try too many. */
export function logRefusedAnswer(caller: Caller, userId: string | null, answer: unknown): void {
  const { init, data } = Object(answer);
  const status = answer instanceof Response ? answer.status : Number(Object(init).status ?? 200);
  if (status < 400) return;
  const { reply } = Object(data);
  logRefusal(caller, { userId, status, fields: Object.keys(Object(Object(reply).error)) });
}
