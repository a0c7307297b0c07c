/** The rooms of the house (docs/architecture.md, rule 1) as rules that fail the build. */
const tests = String.raw`\.test\.tsx?$|(^|/)testing/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          tests,
          String.raw`\.d\.ts$`,
          String.raw`^[^/]+\.(js|ts)$`,
          '^app/(root|entry|routes)',
          '^(cli|scripts|bench|e2e)/',
        ],
      },
      to: {},
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-is-pure',
      comment: 'Domain code imports domain code and nothing else but the calendar libraries.',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: tests },
      to: { pathNot: ['^app/domain/', '^node_modules/(temporal-polyfill|@js-temporal|.*lunar)'] },
    },
    {
      name: 'db-knows-only-domain',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(app|cli|scripts|bench|e2e)/', pathNot: '^app/domain/' },
    },
    {
      name: 'features-look-down',
      severity: 'error',
      from: { path: '^app/features/' },
      to: {
        path: '^(app|cli|scripts|bench|e2e)/',
        pathNot: '^app/(domain|platform|components|i18n|features)/',
      },
    },
    {
      name: 'features-meet-in-queries-and-schemas',
      severity: 'error',
      from: { path: '^app/features/([^/]+)/', pathNot: tests },
      to: {
        path: '^app/features/',
        pathNot: ['^app/features/$1/', String.raw`^app/features/[^/]+/(queries\.server|schemas)\.ts$`],
      },
    },
    {
      name: 'routes-reach-data-through-features',
      severity: 'error',
      from: { path: '^app/(routes/|root)', pathNot: tests },
      to: { path: ['^(db|cli|scripts|bench|e2e)/', '^app/(routes/|root)'] },
    },
    {
      name: 'components-know-no-nouns',
      severity: 'error',
      from: { path: '^app/components/' },
      to: {
        path: '^(app|db|cli|scripts|bench|e2e)/',
        pathNot: [
          '^app/(components|i18n)/',
          String.raw`^app/domain/(codelists|day|money|money-text|standing)\.ts$`,
        ],
      },
    },
    {
      name: 'frappe-gantt-stays-in-the-browser',
      comment: 'Remix leaves *.client files out of the server build.',
      severity: 'error',
      from: { path: '^(app|db|cli)/', pathNot: [String.raw`\.client\.tsx?$`, String.raw`\.d\.ts$`, tests] },
      to: { path: '^node_modules/frappe-gantt' },
    },
    {
      name: 'i18n-knows-only-domain',
      severity: 'error',
      from: { path: '^app/i18n/', pathNot: tests },
      to: { path: '^(app|db|cli|scripts|bench|e2e)/', pathNot: '^app/(domain|i18n)/' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^app/platform/', pathNot: tests },
      to: { path: '^(app|cli|scripts|bench|e2e)/', pathNot: '^app/(platform|domain|i18n)/' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: [tests, '^(e2e|scripts|bench)/'] },
      to: { path: tests },
    },
    {
      name: 'shipped-code-needs-no-dev-dependency',
      comment: 'The development server loads Vite on demand; production never reaches that line.',
      severity: 'error',
      from: {
        path: '^(app|db|cli)/',
        pathNot: [tests, String.raw`^app/routes\.ts$`, String.raw`^app/platform/server/development\.ts$`],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|public)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
