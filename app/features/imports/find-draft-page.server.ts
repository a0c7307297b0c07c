import type { Locale } from '#app/domain/codelists.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { type EgpRowPlan, resultOf } from './egp-import-plan.ts';
import { previewEgpImport } from './preview-egp-import.server.ts';
import { getEgpDraft } from './queries.server.ts';
import { rowRemarks } from './row-remarks.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'locale' | 't'>;

const rowsPerPage = 50;
const outcomeOrder: Readonly<Record<EgpRowPlan['outcome'], number>> = {
  rejected: 0,
  created: 1,
  unchanged: 2,
};

/** A draft as its preview shows it: figures, and one page of its rows, what needs attention first. */
export async function findDraftPage(context: Context, draftId: string, askedPage: number) {
  const { store, actor, locale, t } = context;
  const draft = await store.read((db) => getEgpDraft(db, actor, draftId));
  const { project, rows } = await previewEgpImport(context, draft);
  const { rejected, ...figures } = resultOf(rows);
  const page = Math.min(askedPage, Math.max(1, Math.ceil(rows.length / rowsPerPage)));
  const ordered = rows.toSorted((a, b) => outcomeOrder[a.outcome] - outcomeOrder[b.outcome] || a.row - b.row);
  return {
    fileName: draft.fileName,
    project: { code: project.code, name: locale === 'vi' ? project.nameVi : project.nameEn },
    figures: { ...figures, rejected: rejected.length },
    rows: ordered.slice((page - 1) * rowsPerPage, page * rowsPerPage).map((row) => shown(row, t, locale)),
    page,
    pageSize: rowsPerPage,
  };
}

export type DraftPage = Awaited<ReturnType<typeof findDraftPage>>;

function shown(plan: EgpRowPlan, t: Translate, locale: Locale) {
  const { row, noticeNumber, name, outcome } = plan;
  const notice = plan.outcome === 'rejected' ? null : plan.notice;
  return {
    row,
    noticeNumber,
    name,
    outcome,
    status: notice?.status ?? null,
    procuringEntity: notice?.procuringEntity ?? null,
    remarks: rowRemarks(plan, t, locale),
  };
}
