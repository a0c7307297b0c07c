import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Money } from '#app/components/money.tsx';
import type { ReportFigure } from '#app/domain/disbursement-report.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { disbursementsPath, projectCapitalPath, projectPath } from '#app/platform/paths.ts';

import { figureEntries, type ReportLine, type ReportTableName, reportTables } from './report-columns.ts';

type ReportTableProps = {
  table: ReportTableName;
  provinceCode: string;
  lines: readonly ReportLine[];
  /** Of projects, by their codes. */
  names: Readonly<Record<string, string>>;
  isIllustrative: boolean;
};

/** One table of a report, each figure opening into the entries or the capital behind it. */
export function ReportTable({ table, provinceCode, lines, names, isIllustrative }: ReportTableProps) {
  const { t } = useWords();
  const columns: readonly Column<ReportLine>[] = [
    {
      key: 'subject',
      head: t('disbursementReports.project'),
      isRowHead: true,
      cell: (line) => <LineHead line={line} name={names[line.projectCode ?? '']} />,
    },
    ...reportTables[table].map((figure): Column<ReportLine> => ({
      key: figure,
      head: t(`disbursementReports.figures.${figure}`),
      align: 'end',
      dash: true,
      cell: (line) => {
        const amount = line[figure];
        if (amount === null) return null;
        const shown = <Money amount={amount} unit="vnd" bare />;
        const href = amount === 0 ? null : pathBehind(figure, line, provinceCode);
        return (
          <span className={line.projectCode === null ? 'font-semibold' : undefined}>
            {href === null ? (
              shown
            ) : (
              <a href={href} className="hover:text-accent hover:underline">
                {shown}
              </a>
            )}
          </span>
        );
      },
    })),
  ];
  return (
    <Card
      title={t(`disbursementReports.tables.${table}`)}
      subtitle={t(`disbursementReports.explained.${table}`)}
      aside={isIllustrative ? <IllustrativeMark /> : null}
      className="mb-4 print:break-inside-auto print:border-0 print:p-0"
    >
      <div className="overflow-x-auto text-sm print:overflow-visible">
        <DataTable
          caption={t(`disbursementReports.tables.${table}`)}
          columns={columns}
          rows={lines}
          rowKey={lineKey}
          empty={null}
        />
      </div>
    </Card>
  );
}

function LineHead({ line, name }: { line: ReportLine; name: string | undefined }) {
  const { t } = useWords();
  const { projectCode, capitalYear, fundingSource } = line;
  const source = fundingSource === null ? null : t(`codelists.fundingSources.${fundingSource}`);
  if (projectCode === null) {
    return (
      <strong className="font-semibold">
        {source === null
          ? t('disbursementReports.total')
          : t('disbursementReports.totalOfSource', { source })}
      </strong>
    );
  }
  return (
    <>
      <a href={projectPath(projectCode)} title={name} className="hover:text-accent hover:underline">
        {projectCode}
      </a>
      {name === undefined ? null : <span className="text-muted block font-normal print:hidden">{name}</span>}
      <span className="text-muted block font-normal">
        {capitalYear} · {source}
      </span>
    </>
  );
}

/** The ledger as far as its filters can say what is behind a figure, the project's capital decisions; null where neither shows it. */
function pathBehind(figure: ReportFigure, line: ReportLine, provinceCode: string): string | null {
  const { projectCode, capitalYear, fundingSource } = line;
  const entries = figureEntries[figure];
  if (entries === null) return projectCode === null ? null : projectCapitalPath(projectCode);
  return disbursementsPath({
    province: provinceCode,
    project: projectCode,
    year: capitalYear,
    source: fundingSource,
    kind: entries.kind,
  });
}

function lineKey({ projectCode, capitalYear, fundingSource }: ReportLine): string {
  return [capitalYear, fundingSource, projectCode].join(' ');
}
