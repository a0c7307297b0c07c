import { useActionData, useLoaderData } from '@remix-run/react';
import { v7 as uuidv7 } from 'uuid';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FilterBar } from '#app/components/filter-bar.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ProvinceField } from '#app/components/province-field.tsx';
import { isPermittedEverywhere } from '#app/domain/permissions.ts';
import { getProvinceChoice } from '#app/features/portfolio/queries.server.ts';
import { CeilingDecisionTable } from '#app/features/province-ceilings/ceiling-decision-table.tsx';
import { CeilingForm } from '#app/features/province-ceilings/ceiling-form.tsx';
import { CeilingTable } from '#app/features/province-ceilings/ceiling-table.tsx';
import { findCeilings } from '#app/features/province-ceilings/find-ceilings.server.ts';
import { recordCeiling } from '#app/features/province-ceilings/record-ceiling.server.ts';
import { recordCeilingInput } from '#app/features/province-ceilings/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { ceilingsPath, disbursementsPath, disbursementYearPath } from '#app/platform/paths.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

/** What a province may assign of each year's capital, what its projects have of it, every decision, and the form for whoever may record the next. */
export const loader = guardLoader('disbursement:read', async ({ actor, store, clock, url, locale, t }) =>
  store.read(async (db) => {
    const { provinces, province } = await getProvinceChoice(db, url.searchParams, {
      userId: actor.userId,
      locale,
    });
    const none = { lines: [], decisions: [] };
    return {
      title: t('ceilings.title'),
      today: clock.today(),
      provinces,
      province,
      ...(province === null ? none : await findCeilings(db, province.code)),
      decisionId: uuidv7(),
      mayRecord: isPermittedEverywhere(actor, 'ceiling:record'),
    };
  }),
);

export const action = guardAction('ceiling:record', async (context) => {
  const form = await parseForm(recordCeilingInput(context.locale), context);
  if (form.refused) return form.refused;
  const recorded = await attempt(form, () => recordCeiling(context, form.value));
  if (recorded.refused) return recorded.refused;
  const { decisionNumber, capitalYear, provinceCode } = form.value;
  return redirectWithToast(ceilingsPath({ province: provinceCode }), {
    key: 'ceilings.form.recorded',
    params: { number: decisionNumber, year: capitalYear },
  });
});

export default function ProvinceCeilings() {
  const { t } = useWords();
  const { today, provinces, province, lines, decisions, decisionId, mayRecord } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const sentId = String(reply?.initialValue?.id ?? decisionId);
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={[{ label: t('disbursements.entry.crumb'), to: disbursementsPath() }]} />
        }
        title={t('ceilings.title')}
        subtitle={t('ceilings.subtitle')}
        actions={
          <LinkButton to={disbursementYearPath({ province: province?.code })}>
            {t('disbursementYear.link')}
          </LinkButton>
        }
      />
      <FilterBar label={t('common.province.label')} keep={{}} isFiltered={false}>
        <ProvinceField provinces={provinces} value={province?.code ?? null} without="asked" />
      </FilterBar>
      {province === null ? (
        <EmptyState title={t('ceilings.chooseProvince')} />
      ) : (
        <div className="grid gap-4">
          <CeilingTable lines={lines} />
          {mayRecord ? (
            <CeilingForm
              key={sentId}
              provinceCode={province.code}
              decisionId={sentId}
              today={today}
              reply={reply}
            />
          ) : null}
          <CeilingDecisionTable decisions={decisions} />
        </div>
      )}
    </>
  );
}
