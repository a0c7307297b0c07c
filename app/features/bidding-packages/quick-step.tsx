import { Form } from '@remix-run/react';

import { Button, buttonClass } from '#app/components/button.tsx';
import { controlClass } from '#app/components/field.tsx';
import { delayReasons } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { nextStatuses } from '#app/domain/package-lifecycle.ts';
import { factsRequiredFor } from '#app/domain/package-transition.ts';
import { isReportable } from '#app/domain/progress-report.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { packagePath, packageTransitionsPath, progressReportsPath } from '#app/platform/paths.ts';

import type { ListedPackage } from './queries.server.ts';

type QuickStepProps = { row: ListedPackage; today: Day; returnTo: string };

const whole = 10_000;

/** What a package on plan needs next, in one click: its progress while the work goes on, otherwise its next step. */
export function QuickStep({ row, today, returnTo }: QuickStepProps) {
  const { t } = useWords();
  const [next] = nextStatuses(row.status, row);
  if (next === undefined) return <span className="text-muted">{t('packages.quick.nothing')}</span>;
  const isUnderWay = isReportable(row.status) && row.status !== 'contracted';
  if (isUnderWay && row.physical !== whole) {
    return <QuickReport row={row} today={today} returnTo={returnTo} />;
  }
  const status = t(`codelists.packageStatuses.${next}`);
  if (factsRequiredFor(next).length > 0 || row.status === 'suspended') {
    return (
      <a
        href={`${packagePath(row.projectCode, row.code, { to: next })}#move`}
        className={`${buttonClass('plain')} whitespace-normal! @min-[62rem]:whitespace-nowrap!`}
      >
        {t('packages.quick.prepare', { status })}
      </a>
    );
  }
  return (
    <Form method="post" action={packageTransitionsPath(row.projectCode, row.code)}>
      <input type="hidden" name="kind" value="transition" />
      <input type="hidden" name="to" value={next} />
      <input type="hidden" name="on" value={today} />
      <input type="hidden" name="version" value={row.version} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <Button className="whitespace-normal! @min-[62rem]:whitespace-nowrap!">
        {t('packages.quick.moveTo', { status })}
      </Button>
    </Form>
  );
}

function QuickReport({ row, today, returnTo }: QuickStepProps) {
  const { t } = useWords();
  return (
    <Form
      method="post"
      action={progressReportsPath(row.projectCode, row.code)}
      className={`flex flex-wrap items-center gap-2 ${daysLate(row) > 0 ? '' : '@min-[62rem]:flex-nowrap'}`}
    >
      <input type="hidden" name="on" value={today} />
      <input type="hidden" name="version" value={row.version} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <QuickReason row={row} />
      <input
        name="physical"
        aria-label={t('packages.quick.physical', { package: row.code })}
        defaultValue={row.physical === null ? '' : String(row.physical / 100)}
        inputMode="decimal"
        autoComplete="off"
        required
        className={`${controlClass} w-16! text-right`}
      />
      <span aria-hidden>%</span>
      <Button>{t('packages.quick.report')}</Button>
      <a
        href={`${packagePath(row.projectCode, row.code)}#move`}
        className="text-muted hover:text-accent text-sm whitespace-nowrap underline"
      >
        {t('packages.quick.otherSteps')}
      </a>
    </Form>
  );
}

/** Why the package is late, where it is: its report is refused without. */
function QuickReason({ row }: { row: ListedPackage }) {
  const { t } = useWords();
  const days = daysLate(row);
  if (days === 0) return null;
  return (
    <select
      name="delayReason"
      aria-label={t('packages.quick.delayReason', { package: row.code })}
      defaultValue=""
      required
      className={`${controlClass} max-w-72 basis-full`}
    >
      <option value="">{t('packages.quick.whyLate', { count: days })}</option>
      {delayReasons.map((code) => (
        <option key={code} value={code}>
          {t(`codelists.delayReasons.${code}`)}
        </option>
      ))}
    </select>
  );
}

function daysLate({ delayDays }: ListedPackage): number {
  return Math.max(0, delayDays ?? 0);
}
