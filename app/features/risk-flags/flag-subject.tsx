import { packagePath, projectPath } from '#app/platform/paths.ts';

type Subject = {
  projectCode: string;
  projectName: string;
  packageCode: string | null;
  packageName: string | null;
};

/** The package and project that a flag or a rule is about, each a link. */
export function FlagSubject({ projectCode, projectName, packageCode, packageName }: Subject) {
  return (
    <>
      {packageCode === null ? null : (
        <>
          <a href={packagePath(projectCode, packageCode)} className="hover:text-accent hover:underline">
            {packageCode} · {packageName}
          </a>
          <span aria-hidden className="text-muted">
            {' '}
            /{' '}
          </span>
        </>
      )}
      <a href={projectPath(projectCode)} className="hover:text-accent hover:underline">
        {packageCode === null ? `${projectCode} · ${projectName}` : projectName}
      </a>
    </>
  );
}
