import { useWords } from '#app/i18n/use-words.ts';
import { packagePath, projectPath } from '#app/platform/paths.ts';

import type { Payable } from './get-payable.server.ts';

/** What a voucher is recorded for, in one line of links. */
export function PayableName({ payable: { project, contract } }: { payable: Payable }) {
  const { t } = useWords();
  return (
    <>
      {contract === null ? (
        t('disbursements.form.outsideContracts')
      ) : (
        <>
          <strong className="text-ink font-semibold">
            {t('disbursements.form.contractNumber', { number: contract.number })}
          </strong>
          {' · '}
          <a href={packagePath(project.code, contract.packageCode)} className="hover:text-accent underline">
            {contract.packageCode} {contract.packageName}
          </a>
        </>
      )}
      {' · '}
      <a href={projectPath(project.code)} className="hover:text-accent underline">
        {project.code} {project.name}
      </a>
    </>
  );
}
