import type { PackageStatus } from '#app/domain/codelists.ts';
import type { Instant } from '#app/domain/day.ts';
import { dayFromNumber, dayNumber, instant, monthOf } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import type { BasisPoints, Vnd } from '#app/domain/money.ts';
import { portionOf, vnd } from '#app/domain/money.ts';
import { isAccepted } from '#app/domain/package-lifecycle.ts';
import type { Tables } from '../../schema/schema.ts';
import type { Nation, ProjectKey } from './nation.ts';
import type { Random } from './random.ts';

type New<Name extends keyof Tables> = Tables[Name]['$inferInsert'];

/** Everything that is recorded about one package, but what is paid on it. */
export type PackageRows = {
  readonly price: Vnd;
  readonly plannedFinish: number;
  readonly isAccepted: boolean;
  readonly row: New<'biddingPackages'>;
  readonly changes: readonly New<'packageStatusChanges'>[];
  readonly reports: readonly New<'progressReports'>[];
  readonly publications: readonly New<'publications'>[];
  readonly contract: SignedContract | null;
  readonly items: readonly [New<'scheduleItems'>, New<'scheduleItems'>];
};

/** `paid`: the share of its value that has been paid by today; `paidUntil`: the day number of the last payment. */
export type SignedContract = {
  readonly row: New<'contracts'>;
  readonly supplierId: string;
  readonly guarantee: New<'securities'> | null;
  readonly signed: number;
  readonly paidUntil: number;
  readonly paid: BasisPoints;
};

const names = [
  'Khảo sát, thiết kế',
  'Tư vấn giám sát',
  'Thiết bị mạng',
  'Thiết bị máy chủ',
  'Hệ thống lưu trữ',
  'Phần mềm nền tảng',
  'Tích hợp dữ liệu',
  'Kênh truyền',
  'Nguồn điện, làm mát',
  'Thiết bị đầu cuối',
  'Họp trực tuyến',
  'An toàn thông tin',
  'Số hóa dữ liệu',
  'Phần mềm nghiệp vụ',
  'Kiểm thử',
  'Vận hành thử',
  'Đào tạo',
  'Bảo trì năm đầu',
] as const;

const selectionDays = 80;
const closingDays = 40;
const publishingDays = 3;
const acceptanceDays = 20;
const settledAfter = 120;

/** When a package's phases lie, in day numbers; `late` days later than planned. */
type Course = {
  readonly selection: number;
  readonly signed: number;
  readonly begun: number;
  readonly planned: number;
  readonly late: number;
  readonly today: number;
};

/** The `number`th package of a project that starts on day number `start`. */
export function makePackage(
  of: ProjectKey,
  number: number,
  start: number,
  nation: Nation,
  random: Random,
): PackageRows {
  const selection = start + 30 + number * random.between(28, 44);
  const signed = selection + selectionDays;
  const begun = signed + 10;
  const planned = begun + random.between(150, 420);
  const course: Course = {
    selection,
    signed,
    begun,
    planned,
    late: lateness(random),
    today: dayNumber(nation.today),
  };
  const status = statusOf(course);
  const id = random.id();
  const price = vnd(random.between(600, 9_000) * 1_000_000);
  const name = `${names[number % names.length]} ${of.code}`;
  return {
    price,
    plannedFinish: planned + acceptanceDays,
    isAccepted: isAccepted(status),
    row: {
      id,
      projectId: of.id,
      code: `BP-${String(number + 1).padStart(2, '0')}`,
      name,
      foldedName: foldText(name),
      price,
      fundingSource: of.fundingSource,
      category: random.oneOf(['goods', 'works', 'consulting', 'nonConsulting', 'mixed']),
      method: random.oneOf(['open', 'open', 'open', 'competitiveShopping', 'onlineQuotation']),
      procedure: 'oneStageOneEnvelope',
      contractType: 'lumpSum',
      selectionStartMonth: monthOf(dayFromNumber(selection)),
      executionDays: planned - begun,
      isIt: false,
      isOnline: true,
      isDomestic: true,
      bidClosingAt: selection > course.today ? null : momentOn(selection + closingDays),
      procuringEntityId: of.ownerId,
      managerId: of.managerId,
      status,
      illustrative: true,
    },
    changes: makeChanges(id, course, random),
    publications: makePublications(id, of.id, course, random),
    reports: makeReports(id, course, status, random),
    contract: signed + 30 > course.today ? null : makeContract(id, of, price, course, status, nation, random),
    items: makeItems(id, of.id, number, course, random),
  };
}

/** Of twenty packages seventeen are in time, two somewhat late, one very. */
function lateness(random: Random): number {
  const share = random.share();
  if (share < 0.85) return -random.between(0, 10);
  return share < 0.95 ? random.between(1, 30) : random.between(31, 140);
}

type Change = readonly [PackageStatus, number];

function courseOf({ selection, signed, begun, planned, late }: Course): readonly Change[] {
  const accepted = planned + late + acceptanceDays;
  return [
    ['planned', selection - 20],
    ['inviting', selection],
    ['contracted', signed],
    ['executing', begun],
    ['accepted', accepted],
    ['settled', accepted + settledAfter],
  ];
}

function statusOf(course: Course): PackageStatus {
  return courseOf(course).findLast(([, on]) => on <= course.today)?.[0] ?? 'planned';
}

function makeChanges(packageId: string, course: Course, random: Random): New<'packageStatusChanges'>[] {
  return courseOf(course)
    .filter(([status, on]) => status === 'planned' || on <= course.today)
    .map(([toStatus, on], index, all) => {
      const recordedAt = momentOn(on);
      return {
        id: random.id(),
        packageId,
        step: index + 1,
        kind: 'import',
        fromStatus: all[index - 1]?.[0] ?? null,
        toStatus,
        round: 1,
        changedOn: dayFromNumber(on),
        facts: {},
        illustrative: true,
        recordedAt,
      };
    });
}

/** Every contract is published within days but one of fifty, which is forgotten. */
function makePublications(
  packageId: string,
  projectId: string,
  { signed, today }: Course,
  random: Random,
): New<'publications'>[] {
  if (signed + publishingDays > today || random.share() < 0.02) return [];
  return [
    {
      id: random.id(),
      projectId,
      packageId,
      kind: 'contract',
      round: 1,
      publishedOn: dayFromNumber(signed + publishingDays),
      reference: `QG-${packageId.slice(0, 8)}`,
      illustrative: true,
      recordedAt: momentOn(signed + publishingDays),
    },
  ];
}

function makeReports(
  packageId: string,
  course: Course,
  status: PackageStatus,
  random: Random,
): New<'progressReports'>[] {
  const { begun, planned, late, today } = course;
  const finished = planned + late;
  const days =
    status === 'executing'
      ? [begun + Math.floor((today - begun) / 2), today - reportAge(random)].filter((on) => on > begun)
      : [begun + Math.floor((finished - begun) / 2), finished].filter(() => isAccepted(status));
  return days.map((on) => {
    const recordedAt = momentOn(on);
    return {
      id: random.id(),
      packageId,
      reportedOn: dayFromNumber(on),
      physical: progressOn(course, on),
      illustrative: true,
      recordedAt,
    };
  });
}

/** One report in ten is old. */
function reportAge(random: Random): number {
  return random.share() < 0.9 ? random.between(0, 5) : random.between(20, 75);
}

/** In whole percent, rounded up. */
function progressOn({ begun, planned, late }: Course, on: number): BasisPoints {
  const share = (on - begun) / (planned + late - begun);
  return Math.ceil(Math.min(1, Math.max(0, share)) * 100) * 100;
}

function makeContract(
  packageId: string,
  of: ProjectKey,
  price: Vnd,
  course: Course,
  status: PackageStatus,
  { suppliers }: Nation,
  random: Random,
): SignedContract {
  const { signed, planned, late, today } = course;
  const recordedAt = momentOn(signed);
  const id = random.id();
  const value = portionOf(price, random.between(9_300, 9_950));
  const finish = planned + acceptanceDays + Math.max(0, random.between(-60, late));
  const guarantee = {
    id: random.id(),
    contractId: id,
    kind: 'advance' as const,
    number: `BL-${of.code}`,
    issuer: 'Ngân hàng Minh Họa',
    amount: portionOf(value, 3_000),
    issuedOn: dayFromNumber(signed),
    expiresOn: dayFromNumber(finish + 30),
    illustrative: true,
    recordedAt,
  };
  return {
    row: {
      id,
      packageId,
      number: `HĐ ${of.code}`,
      signedOn: dayFromNumber(signed),
      finishOn: dayFromNumber(finish),
      value,
      illustrative: true,
      recordedAt,
    },
    supplierId: suppliers[random.between(0, suppliers.length - 1)] ?? '',
    guarantee: random.share() < 0.5 ? guarantee : null,
    signed,
    paidUntil: Math.min(today, planned + late + acceptanceDays),
    paid: isAccepted(status) ? 9_500 : Math.floor((progressOn(course, today) * 9) / 10),
  };
}

function makeItems(
  packageId: string,
  projectId: string,
  number: number,
  { begun, planned, late, today }: Course,
  random: Random,
): PackageRows['items'] {
  const executed = planned + late;
  const accepted = executed + acceptanceDays;
  const common = { projectId, packageId, kind: 'phase', durationUnit: 'calendarDays' } as const;
  return [
    {
      ...common,
      id: random.id(),
      role: 'execution',
      position: number * 2,
      plannedStartOn: dayFromNumber(begun),
      plannedFinishOn: dayFromNumber(planned),
      actualStartOn: begun <= today ? dayFromNumber(begun) : null,
      actualFinishOn: executed <= today ? dayFromNumber(executed) : null,
    },
    {
      ...common,
      id: random.id(),
      role: 'acceptance',
      position: number * 2 + 1,
      plannedStartOn: dayFromNumber(planned + 1),
      plannedFinishOn: dayFromNumber(planned + acceptanceDays),
      actualStartOn: executed < today ? dayFromNumber(executed + 1) : null,
      actualFinishOn: accepted <= today ? dayFromNumber(accepted) : null,
    },
  ];
}

function momentOn(day: number): Instant {
  return instant(`${dayFromNumber(day)}T02:00:00Z`);
}
