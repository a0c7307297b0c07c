import type { Translated } from '../dictionary.ts';
import type { search as vi } from '../vi/search.ts';

export const search = {
  title: 'Find and go',
  subtitle: 'Pages, projects, packages, suppliers, documents; accents need not be typed',
  link: 'Find',
  placeholder: 'A name or code, such as DL-DTI BP-12',
  keys: '↑ ↓ choose · Enter opens · Esc closes',
  kinds: {
    pages: 'Pages',
    projects: 'Projects',
    packages: 'Packages',
    suppliers: 'Suppliers',
    documents: 'Documents',
  },
  found_one: '{{count, number}} found',
  found_other: '{{count, number}} found',
  none: 'Nothing like that was found',
  noneExplained: 'Try fewer letters, or the code of a project and then of a package.',
} satisfies Translated<typeof vi>;
