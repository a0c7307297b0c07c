import type { SecurityKind, SupplierRole } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { addDays, day, firstDayOf, month, yearOf } from '#app/domain/day.ts';
import type { PlainEntry } from '#app/domain/ledger.ts';
import { mirrorOf, recoveryProposal } from '#app/domain/ledger.ts';
import type { Vnd } from '#app/domain/money.ts';
import { noMoney, portionOf, subtractVnd } from '#app/domain/money.ts';
import { changesBetween, recordEvent } from '../../audit.server.ts';
import { aContract, anAmendment, aSecurity, aSecurityRelease } from '../../factories.ts';
import { bank } from './cast.ts';
import { seedId } from './seed-id.ts';
import { workingDayBefore } from './series.ts';
import type { Happening, Stage } from './stage.ts';
import { castId, momentOf } from './stage.ts';
import type { ContractStory, PaymentStory, SecurityStory, VoucherStory } from './story.ts';
import { million } from './story.ts';
import type { Account, PostedVoucher, Treasury } from './treasury.ts';
import { openAccount } from './treasury.ts';

export type ToldContract = {
  readonly id: string;
  readonly number: string;
  readonly value: Vnd;
  readonly finishOn: Day;
  readonly account: Account;
  /** Writes the contract down, when the package comes under contract. */
  readonly sign: (stage: Stage) => Promise<void>;
  readonly happenings: readonly Happening[];
};

type Told = {
  readonly name: string;
  readonly packageId: string;
  readonly story: ContractStory;
  readonly source: Account['source'];
  readonly isConsulting: boolean;
  readonly signedOn: Day;
  readonly treasury: Treasury;
};

type Signed = {
  readonly id: string;
  readonly number: string;
  readonly lot: string | null;
  readonly suppliers: ContractStory['suppliers'];
  readonly value: Vnd;
  readonly signedOn: Day;
  readonly finishOn: Day;
};

const advanceCeiling = 3_000;
const recoverBy = 8_000;
const guaranteeFrom = million(1_000);
const performanceShare = 3;
const daysAfterFinish = 30;

/** A contract from its signing on: amendments, guarantees, and every voucher. */
export function tellContract(told: Told): ToldContract {
  const { name, packageId, story, source, signedOn } = told;
  const id = seedId(`${name}/contract`, momentOf(signedOn, 0));
  const number = `HĐ ${name.replace('/', ' ')}`;
  const value = million(story.value);
  const finishOn = day(story.finishOn);
  const account = openAccount({
    packageId,
    contractId: id,
    source,
    terms: { value, signedOn, advanceCeiling },
  });
  return {
    id,
    number,
    value,
    finishOn,
    account,
    sign: async (stage) =>
      sign(stage, told, {
        id,
        number,
        lot: story.lot ?? null,
        suppliers: story.suppliers,
        value,
        signedOn,
        finishOn,
      }),
    happenings: [
      ...tellLots(told),
      ...tellAmendments(told, id, account),
      ...tellSecurities(told, id),
      ...tellMoney(told, account),
    ],
  };
}

async function sign(
  { tx, at, traceOf }: Stage,
  { packageId }: Pick<Told, 'packageId'>,
  { suppliers, ...contract }: Signed,
): Promise<void> {
  const isAlone = suppliers.length === 1;
  const trace = traceOf('projectManager');
  const { id, number, value, finishOn, signedOn, lot } = contract;
  await aContract(tx, {
    ...contract,
    packageId,
    illustrative: true,
    recordedBy: trace.actorId,
    recordedAt: at,
    suppliers: suppliers.map(([key, share], index) => ({
      supplierId: castId('supplier', key),
      role: partnerRole(isAlone, index),
      share: share * 100,
    })),
  });
  const supplierId = suppliers.map(([key]) => castId('supplier', key));
  await recordEvent(tx, trace, {
    event: 'contract.signed',
    subjectKind: 'contract',
    subjectId: id,
    changes: {
      number,
      signedOn,
      value,
      finishOn,
      supplierId,
      packageId,
      ...(lot === null ? {} : { lot }),
    },
  });
}

/** The contracts of the package's other lots. */
function tellLots(told: Told): Happening[] {
  const { name, story } = told;
  return (story.lots ?? []).map(({ lot, suppliers, value, signedOn, finishOn }, index): Happening => ({
    on: day(signedOn),
    rank: 'amendment',
    title: `contract of lot ${index + 2} of ${name}`,
    play: async (stage) =>
      sign(stage, told, {
        id: seedId(`${name}/contract/${index + 2}`, stage.at),
        number: `HĐ ${name.replace('/', ' ')}-${index + 2}`,
        lot,
        suppliers,
        value: million(value),
        signedOn: stage.on,
        finishOn: day(finishOn),
      }),
  }));
}

function partnerRole(isAlone: boolean, index: number): SupplierRole {
  if (isAlone) return 'sole';
  return index === 0 ? 'lead' : 'member';
}

function tellAmendments({ name, story }: Told, contractId: string, account: Account): Happening[] {
  let value = million(story.value);
  let finishOn = day(story.finishOn);
  return (story.amendments ?? []).map((amendment, index): Happening => {
    const before = { oldValue: value, oldFinishOn: finishOn };
    value = amendment.value === undefined ? value : million(amendment.value);
    finishOn = amendment.finishOn === undefined ? finishOn : day(amendment.finishOn);
    const after = { newValue: value, newFinishOn: finishOn };
    return {
      on: day(amendment.on),
      rank: 'amendment',
      title: `amendment ${index + 1} of ${name}`,
      play: async ({ tx, on, at, traceOf }) => {
        const trace = traceOf('projectManager');
        const number = `PL-${String(index + 1).padStart(2, '0')}`;
        await anAmendment(tx, {
          id: seedId(`${name}/amendment/${index + 1}`, at),
          contractId,
          number,
          signedOn: on,
          ...before,
          ...after,
          reason: amendment.reason,
          illustrative: true,
          recordedBy: trace.actorId,
          recordedAt: at,
        });
        await recordEvent(tx, trace, {
          event: 'contract.amended',
          subjectKind: 'contract',
          subjectId: contractId,
          changes: {
            ...changesBetween(
              { value: before.oldValue, finishOn: before.oldFinishOn },
              { value: after.newValue, finishOn: after.newFinishOn },
            ),
            number,
            signedOn: on,
            reason: amendment.reason,
          },
        });
        if (account.terms !== null) account.terms = { ...account.terms, value: after.newValue };
      },
    };
  });
}

type Held = {
  readonly id: string;
  readonly kind: SecurityKind;
  readonly number: string;
  readonly expiresOn: Day;
};

function tellSecurities(told: Told, contractId: string): Happening[] {
  const { name, story } = told;
  const held = new Map<number, Held>();
  const given = (story.securities ?? usualSecurities(told)).map((security, index): Happening => ({
    on: day(security[2]),
    rank: 'amendment',
    title: `${security[0]} guarantee of ${name}`,
    play: async (stage) => {
      const [, , , , extended] = security;
      const before = extended === undefined ? undefined : held.get(extended);
      if (extended !== undefined) held.delete(extended);
      held.set(index + 1, await giveSecurity(stage, told, contractId, { security, index, before }));
    },
  }));
  const { securitiesReturnedOn: returnedOn } = story;
  return returnedOn === undefined
    ? given
    : [
        ...given,
        {
          on: day(returnedOn),
          rank: 'amendment',
          title: `guarantees of ${name} given back`,
          play: async (stage) => {
            for (const security of held.values()) await returnSecurity(stage, contractId, security);
          },
        },
      ];
}

type Giving = { security: SecurityStory; index: number; before: Held | undefined };

async function giveSecurity(
  { tx, on, at, traceOf }: Stage,
  { name, story }: Told,
  contractId: string,
  { security: [kind, percent, , until], index, before }: Giving,
): Promise<Held> {
  const trace = traceOf('projectManager');
  const expiresOn = day(until);
  const { id, number, amount, issuer } = await aSecurity(tx, {
    id: seedId(`${name}/security/${index + 1}`, at),
    contractId,
    kind,
    number: `BL-${name}-${index + 1}`,
    issuer: bank,
    amount: portionOf(million(story.value), percent * 100),
    issuedOn: on,
    expiresOn,
    replacesId: before?.id ?? null,
    illustrative: true,
    recordedBy: trace.actorId,
    recordedAt: at,
  });
  await recordEvent(tx, trace, {
    event: before === undefined ? 'security.recorded' : 'security.extended',
    subjectKind: 'contract',
    subjectId: contractId,
    changes: {
      securityKind: kind,
      ...(before === undefined
        ? { securityNumber: number, expiresOn, securityAmount: amount, guarantor: issuer }
        : changesBetween(
            { securityNumber: before.number, expiresOn: before.expiresOn },
            { securityNumber: number, expiresOn },
          )),
      issuedOn: on,
    },
  });
  return { id, kind, number, expiresOn };
}

async function returnSecurity(
  { tx, on, at, traceOf }: Stage,
  contractId: string,
  { id: securityId, kind, number }: Held,
): Promise<void> {
  const trace = traceOf('projectManager');
  await aSecurityRelease(tx, {
    securityId,
    releasedOn: on,
    illustrative: true,
    recordedBy: trace.actorId,
    recordedAt: at,
  });
  await recordEvent(tx, trace, {
    event: 'security.released',
    subjectKind: 'contract',
    subjectId: contractId,
    changes: { securityKind: kind, securityNumber: number, releasedOn: on },
  });
}

/** Performance but for consulting, and the advance where it is large; until a month after the contract's end, extended with it. */
function usualSecurities({ story, signedOn, isConsulting }: Told): SecurityStory[] {
  const { advance, amendments = [] } = story;
  const [advancedOn, advanced] = advance ?? ['', 0];
  const isLarge = portionOf(million(story.value), advanced * 100) > guaranteeFrom;
  const until = (finishOn: string) => addDays(day(finishOn), daysAfterFinish);
  const guarantees = (issuedOn: string, advanceFrom: string, finishOn: string): SecurityStory[] => [
    ...(isConsulting ? [] : [['performance', performanceShare, issuedOn, until(finishOn)] as const]),
    ...(isLarge ? [['advance', advanced, advanceFrom, until(finishOn)] as const] : []),
  ];
  const first = guarantees(signedOn, advancedOn, story.finishOn);
  const extensions = amendments.flatMap(({ on, finishOn }) =>
    finishOn === undefined ? [] : guarantees(on, on, finishOn),
  );
  // Each round extends that before it, one by one.
  return [
    ...first,
    ...extensions.map(([kind, percent, issuedOn, expiresOn], index): SecurityStory => [
      kind,
      percent,
      issuedOn,
      expiresOn,
      index + 1,
    ]),
  ];
}

function tellMoney(told: Told, account: Account): Happening[] {
  const { name, story, treasury } = told;
  const posted = new Map<string, PostedVoucher>();
  const { advance, payments = [], vouchers = [] } = story;
  return [
    ...(advance === undefined ? [] : [tellAdvance(told, account, advance)]),
    ...payments.map((payment) => tellPayment(told, account, payment)),
    ...vouchers.map((voucher): Happening => ({
      on: day(voucher.on),
      rank: 'voucher',
      title: `voucher of ${name}`,
      play: async (stage) => {
        const undone = voucher.kind === 'reversal' ? posted.get(voucher.reverses) : undefined;
        const capitalYear = voucher.capitalYear ?? undone?.capitalYear ?? yearOf(stage.on);
        const entry = voucher.kind === 'reversal' ? reversalOf(undone) : entryOf(voucher);
        const row = await treasury.post(stage, account, { entry, capitalYear, note: voucher.note }, undone);
        if (voucher.name !== undefined) posted.set(voucher.name, row);
      },
    })),
  ];
}

function tellAdvance(
  { name, story, treasury }: Told,
  account: Account,
  [on, percent]: readonly [string, number],
): Happening {
  return {
    on: day(on),
    rank: 'voucher',
    title: `advance of ${name}`,
    play: async (stage) => {
      const amount = portionOf(million(story.value), percent * 100);
      const entry: PlainEntry = { kind: 'advance', amount, recovered: noMoney };
      await treasury.post(stage, account, {
        entry,
        capitalYear: yearOf(stage.on),
        note: `Tạm ứng hợp đồng ${name}`,
      });
    },
  };
}

/** Pays up to a share of what the contract is worth by then, recovering advance evenly until 80 %. */
function tellPayment(
  { name, treasury }: Told,
  account: Account,
  [of, percent, capitalYear]: PaymentStory,
): Happening {
  const on = payDay(name, of);
  return {
    on,
    rank: 'voucher',
    title: `payment up to ${percent} % of ${name}`,
    play: async (stage) => {
      const { terms, totals } = account;
      if (terms === null) throw new Error('no contract to pay on');
      const amount = subtractVnd(portionOf(terms.value, Number((percent * 100).toFixed(0))), totals.paid);
      const recovered = recoveryProposal({ gross: amount, value: terms.value, recoverBy, totals });
      await treasury.post(stage, account, {
        entry: { kind: 'payment', amount, recovered },
        capitalYear: capitalYear ?? yearOf(on),
        note: `Thanh toán khối lượng hoàn thành ${name}`,
      });
    },
  };
}

/** Packages are paid on different days of a month, between the 9th and the 26th. */
function payDay(name: string, of: string): Day {
  const digits = Number(name.replace(/\D/g, ''));
  return workingDayBefore(addDays(firstDayOf(month(of)), 10 + ((digits * 7) % 16)));
}

function entryOf(voucher: Exclude<VoucherStory, { kind: 'reversal' }>): PlainEntry {
  return { kind: voucher.kind, amount: voucher.amount, recovered: noMoney };
}

function reversalOf(undone: PostedVoucher | undefined) {
  if (undone === undefined) throw new Error('nothing to reverse');
  return mirrorOf(undone.entry);
}
