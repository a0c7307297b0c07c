import type { Translated } from '../dictionary.ts';
import type { clearings as vi } from '../vi/clearings.ts';

export const clearings = {
  finishBy: 'Cleared when the forecast finish is {{finishOn}} or earlier, or a new plan is approved.',
  reachPhysical: 'Cleared when {{physical}} of the work is done.',
  acceptOrExtend: 'Cleared by acceptance or an extension of the contract, which ended on {{finishOn}}.',
  disburse:
    'Cleared when {{amount}} more is disbursed or planned by {{by}}; as forecast, {{lapsing}} will lapse.',
  extendGuarantee: '{{kind}} must be extended to {{until}} or later to clear this.',
  extendClosing: 'Cleared when bids close on {{until}} or later.',
  chooseMethod: 'Cleared by another method, or a package price of at most {{most}}.',
  joinPackages: 'Cleared when the {{packages}} packages are joined, or another method is chosen.',
  explainSelection: 'Wants an explanation in writing; cleared when the work of the package is accepted.',
  publish: 'Cleared by publishing: {{what}}; it was due on {{due}}.',
  reportProgress: 'Cleared by a progress report dated {{since}} or later.',
} satisfies Translated<typeof vi>;
