import { writeFileSync } from 'node:fs';

import { asvsPage, asvsPath, readChapters, readNumberedTests } from './asvs-page.ts';

/** `npm run asvs`: writes the page that says how each requirement of OWASP ASVS 5.0 is met. */
writeFileSync(asvsPath, asvsPage(readChapters(), readNumberedTests()));
