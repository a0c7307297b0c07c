import type { Translated } from '../dictionary.ts';
import type { clearings as vi } from '../vi/clearings.ts';

export const clearings = {
  finishBy: 'Cleared when the forecast finish is {{finishOn}} or earlier, or a new plan is approved.',
  reachPhysical: 'Cleared when {{physical}} of the work is done.',
  acceptOrExtend: 'Cleared by acceptance or an extension of the contract, which ended on {{finishOn}}.',
  disburse:
    'Cleared when {{amount}} more is disbursed or planned by {{by}}; as forecast, {{lapsing}} will lapse.',
  extendGuarantee: '{{kind}} must be extended to {{until}} or later to clear this.',
  reportProgress: 'Cleared by a progress report dated {{since}} or later.',
} satisfies Translated<typeof vi>;
