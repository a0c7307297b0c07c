import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FilterBar } from '#app/components/filter-bar.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ProvinceField } from '#app/components/province-field.tsx';
import { isPermittedEverywhere } from '#app/domain/permissions.ts';
import { closePeriod } from '#app/features/period-closing/close-period.server.ts';
import { ClosingForm } from '#app/features/period-closing/closing-form.tsx';
import { ClosingsCard } from '#app/features/period-closing/closings-card.tsx';
import { findOpenMonths } from '#app/features/period-closing/find-open-months.server.ts';
import { OpenMonthsCard } from '#app/features/period-closing/open-months-card.tsx';
import { findClosedThrough, listClosings } from '#app/features/period-closing/queries.server.ts';
import { closePeriodInput } from '#app/features/period-closing/schemas.ts';
import { getProvinceChoice } from '#app/features/portfolio/queries.server.ts';
import { formatMonthOfYear } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { closingsPath, disbursementsPath, treasuryPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** The closings of a province's ledger, what is open, and the form that closes it for whoever may. */
export const loader = guardLoader('disbursement:read', async ({ actor, store, clock, url, locale, t }) =>
  store.read(async (db) => {
    const { provinces, province } = await getProvinceChoice(db, url.searchParams, {
      userId: actor.userId,
      locale,
    });
    const page = { title: t('periods.title'), provinces };
    if (province === null)
      return { ...page, province: null, closings: [], closedThrough: null, months: [], mayClose: false };
    const closedThrough = await findClosedThrough(db, province.code);
    return {
      ...page,
      province,
      closedThrough,
      closings: await listClosings(db, province.code),
      months: await findOpenMonths(db, { provinceCode: province.code, closedThrough, today: clock.today() }),
      mayClose: isPermittedEverywhere(actor, 'period:close'),
    };
  }),
);

export const action = guardAction('period:close', async (context) => {
  const form = await parseForm(closePeriodInput(context.locale), context);
  if (form.refused) return form.refused;
  const closed = await attempt(form, () => closePeriod(context, form.value));
  if (closed.refused) return closed.refused;
  return redirectWithToast(closingsPath({ province: form.value.provinceCode }), {
    key: 'periods.form.done',
    params: { month: formatMonthOfYear(form.value.month, context.locale) },
  });
});

export default function Closings() {
  const { t, locale } = useWords();
  const { provinces, province, closings, closedThrough, months, mayClose } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const standing =
    closedThrough === null
      ? t('periods.neverClosed')
      : t('periods.closedThrough', { month: formatMonthOfYear(closedThrough, locale) });
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={[{ label: t('disbursements.entry.crumb'), to: disbursementsPath() }]} />
        }
        title={t('periods.title')}
        actions={
          <LinkButton to={treasuryPath({ province: province?.code })}>{t('treasury.link')}</LinkButton>
        }
        subtitle={province === null ? t('periods.subtitle') : `${standing}. ${t('periods.subtitle')}.`}
      />
      <FilterBar label={t('common.province.label')} keep={{}} isFiltered={false}>
        <ProvinceField provinces={provinces} value={province?.code ?? null} without="asked" />
      </FilterBar>
      {province === null ? (
        <EmptyState title={t('periods.chooseProvince')} />
      ) : (
        <div className="grid items-start gap-4 lg:has-[>form]:grid-cols-[minmax(0,1fr)_26rem]">
          <div className="grid min-w-0 gap-4">
            <OpenMonthsCard months={months} />
            <ClosingsCard closings={closings} />
          </div>
          {mayClose && months.length > 0 ? (
            <ClosingForm
              key={closedThrough}
              provinceCode={province.code}
              months={months}
              isFirst={closedThrough === null}
              reply={refused?.reply}
            />
          ) : null}
        </div>
      )}
    </>
  );
}
