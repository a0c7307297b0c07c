import type { Translated } from '../dictionary.ts';
import type { ceilings as vi } from '../vi/ceilings.ts';

export const ceilings = {
  title: 'Capital ceiling of the province',
  subtitle: 'The capital of its projects by year and source stays within the recorded ceiling',
  link: 'Capital ceiling',
  chooseProvince: 'Choose a province to see its ceilings',
  lines: {
    title: 'Ceilings by year and source',
    ceiling: 'Ceiling',
    noCeiling: 'none recorded',
    assigned: 'Assigned to projects',
    left: 'Can still be assigned',
    disbursed: 'Disbursed',
    share: 'Share assigned',
    shareIs: '{{value}} of the ceiling is assigned',
    none: 'No ceiling yet, and no capital assigned',
    noneExplained: 'Where no ceiling of a year and source is recorded, capital is not measured against one.',
  },
  form: {
    new: 'Record a decision about a ceiling',
    act: 'What it does',
    acts: { increased: 'Sets or raises it', reduced: 'Lowers it' },
    submit: 'Record decision',
    recorded: 'Decision {{number}} about the ceiling of {{year}} is recorded.',
  },
} satisfies Translated<typeof vi>;
