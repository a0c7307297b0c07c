import type { Translated } from '../dictionary.ts';
import type { shell as vi } from '../vi/shell.ts';

export const shell = {
  productName: 'Tiến độ',
  productSummary: 'A province’s digital-infrastructure portfolio: schedule, capital and warnings.',
  skipToContent: 'Skip to the content',
  menu: 'Menu',
  notice: 'Please note',
  navigation: {
    label: 'Main sections',
    portfolio: 'Portfolio',
    timeline: 'Timeline',
    projects: 'Projects',
    packages: 'Packages',
    suppliers: 'Suppliers',
    securities: 'Securities',
    disbursements: 'Disbursements',
    flags: 'Flags',
    committee: 'Steering committee',
    administration: 'Administration',
    imports: 'Import from e-GP',
    projectImports: 'Import projects',
    users: 'Users',
    backups: 'Backups',
    settings: 'Settings',
    rules: 'Thresholds and legal basis',
    audit: 'Audit log',
    openFlags_one: '{{count, number}} open flag',
    openFlags_other: '{{count, number}} open flags',
  },
  person: { signOut: 'Sign out', signedInAs: 'Signed in as' },
  language: { label: 'Language' },
  theme: { label: 'Screen background', auto: 'As device', light: 'Light', dark: 'Dark' },
  demo: {
    clock: 'Demonstration: the working day is set to {{day}}.',
    illustrative: 'Package names, prices and contractors are illustrative.',
  },
} satisfies Translated<typeof vi>;
