import { type LedgerToPost, aNumberedVoucher } from './ledger-to-post.ts';
import type { Post } from './posting.ts';
import { type Program, startProgram } from './program.ts';

/** The application as `npm start` starts it, on a data directory of the test and a free port. */
export async function startRealServer(
  dataDirectory: string,
  variables: Readonly<Record<string, string>> = {},
  wrapper: readonly string[] = [],
): Promise<Program> {
  const [first = process.execPath, ...rest] = [
    ...wrapper,
    process.execPath,
    '--import',
    'tsx',
    'app/platform/server/start.ts',
  ];
  return startProgram([first, ...rest], /^Tiến độ: (\S+)$/m, {
    NODE_ENV: 'production',
    PORT: '0',
    TIENDO_DATA: dataDirectory,
    TIENDO_TODAY: '2025-10-31',
    TIENDO_LOG_LEVEL: 'fatal',
    TIENDO_BACKUPS: 'off',
    TIENDO_REQUESTS_PER_MINUTE: 'off',
    ...variables,
  });
}

/** Sends the form of a voucher as a browser without JavaScript does, of its own amount or of another; the answer, not followed. */
export async function sendVoucher(
  url: string,
  ledger: LedgerToPost,
  number: number,
  otherAmount?: number,
): Promise<Response> {
  const voucher = aNumberedVoucher(ledger, number);
  const { id, projectId, contractId, voucherNumber, postedOn, kind } = voucher;
  return fetch(`${url}/disbursements/new?lang=vi`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: `tiendo_session=${ledger.token}`, 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({
      id,
      projectId,
      contractId,
      voucherNumber,
      postedOn,
      kind,
      amount: String(otherAmount ?? voucher.amount),
      capital: '2025.provincialBudget',
      next: 'entry',
    }),
  });
}

/** Whether the answer says that the voucher is stored: it leads to the entry. */
export function isStored(answer: Response): boolean {
  return (
    answer.status === 302 && /^\/disbursements\/[\da-f-]{36}$/.test(answer.headers.get('Location') ?? '')
  );
}

/** Posts vouchers over that form. */
export function postingTo(url: string, ledger: LedgerToPost): Post {
  return async (number) => {
    const answer = await sendVoucher(url, ledger, number);
    const text = await answer.text();
    if (!isStored(answer)) throw new Error(`${answer.status}: ${text.slice(0, 2_000)}`);
  };
}
