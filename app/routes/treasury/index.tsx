import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FilterBar } from '#app/components/filter-bar.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ProvinceField } from '#app/components/province-field.tsx';
import { addMonths, monthOf } from '#app/domain/day.ts';
import { findClosedThrough, listOpenMonths } from '#app/features/period-closing/queries.server.ts';
import { getProvinceChoice } from '#app/features/portfolio/queries.server.ts';
import { ListsCard } from '#app/features/treasury/lists-card.tsx';
import { listTreasuryLists, mayRecordLists } from '#app/features/treasury/queries.server.ts';
import { UploadTreasuryList } from '#app/features/treasury/schemas.ts';
import { UploadForm } from '#app/features/treasury/upload-form.tsx';
import { uploadTreasuryList } from '#app/features/treasury/upload-treasury-list.server.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { attempt, parseForm } from '#app/platform/forms.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { keepsLengthyPace } from '#app/platform/pace.server.ts';
import {
  closingsPath,
  disbursementsPath,
  treasuryFilePath,
  treasuryPreviewPath,
} from '#app/platform/paths.ts';
import { refusalResponse } from '#app/platform/refusal.server.ts';

/** Lists may be of the last so many months. */
const monthsOffered = 36;

/** The Treasury's lists of a province, and the form that takes the next one for whoever records vouchers there. */
export const loader = guardLoader('disbursement:read', async ({ actor, store, clock, url, locale, t }) =>
  store.read(async (db) => {
    const { provinces, province } = await getProvinceChoice(db, url.searchParams, {
      userId: actor.userId,
      locale,
    });
    const today = clock.today();
    const months = Array.from({ length: monthsOffered }, (_, index) => addMonths(monthOf(today), -1 - index));
    const page = { title: t('treasury.title'), provinces, months };
    if (province === null) return { ...page, province: null, lists: [], next: null, mayRecord: false };
    const closedThrough = await findClosedThrough(db, province.code);
    const open = await listOpenMonths(db, { provinceCode: province.code, closedThrough, today });
    return {
      ...page,
      province,
      lists: await listTreasuryLists(db, province.code),
      next: (closedThrough === null ? open.at(-1) : open[0])?.month ?? null,
      mayRecord: await mayRecordLists(db, actor, province.code),
    };
  }),
);

export const action = guardAction('disbursement:record', async (context) => {
  const { actor, requestId } = context;
  if (!keepsLengthyPace(context, actor.userId)) throw refusalResponse('tooMany', requestId);
  const form = await parseForm(UploadTreasuryList, context, { hide: ['file'] });
  if (form.refused) return form.refused;
  const { file, ...stated } = form.value;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const uploaded = await attempt(form, () =>
    uploadTreasuryList(context, { ...stated, fileName: file.name.slice(0, 200), bytes }),
  );
  if (uploaded.refused) return uploaded.refused;
  const { draftId, isMapped } = uploaded.result;
  return redirect(isMapped ? treasuryPreviewPath(draftId) : treasuryFilePath(draftId));
});

export default function TreasuryLists() {
  const { t } = useWords();
  const { provinces, province, lists, months, next, mayRecord } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={[{ label: t('disbursements.entry.crumb'), to: disbursementsPath() }]} />
        }
        title={t('treasury.title')}
        subtitle={t('treasury.subtitle')}
        actions={<LinkButton to={closingsPath({ province: province?.code })}>{t('periods.link')}</LinkButton>}
      />
      <FilterBar label={t('common.province.label')} keep={{}} isFiltered={false}>
        <ProvinceField provinces={provinces} value={province?.code ?? null} without="asked" />
      </FilterBar>
      {province === null ? (
        <EmptyState title={t('treasury.chooseProvince')} />
      ) : (
        <div className="grid items-start gap-4 lg:has-[>form]:grid-cols-[minmax(0,1fr)_26rem]">
          <ListsCard lists={lists} />
          {mayRecord ? (
            <UploadForm
              key={province.code}
              provinceCode={province.code}
              months={months}
              next={next}
              reply={refused?.reply}
            />
          ) : null}
        </div>
      )}
    </>
  );
}
