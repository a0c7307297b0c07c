import type { PackageTerms } from './story.ts';

/** Hardware, delivered and installed. */
export const goods: PackageTerms = {
  category: 'goods',
  method: 'open',
  procedure: 'oneStageOneEnvelope',
  contractType: 'lumpSum',
  isIt: true,
};

/** Software and its integration. */
export const software: PackageTerms = {
  category: 'mixed',
  method: 'open',
  procedure: 'oneStageTwoEnvelopes',
  contractType: 'lumpSum',
  isIt: true,
};

export const works: PackageTerms = {
  category: 'works',
  method: 'open',
  procedure: 'oneStageOneEnvelope',
  contractType: 'fixedUnitPrice',
  isIt: false,
};

export const consulting: PackageTerms = {
  category: 'consulting',
  method: 'open',
  procedure: 'oneStageTwoEnvelopes',
  contractType: 'lumpSum',
  isIt: false,
};

export const services: PackageTerms = {
  category: 'nonConsulting',
  method: 'competitiveShopping',
  procedure: 'oneStageOneEnvelope',
  contractType: 'lumpSum',
  isIt: false,
};

/** Cumulative percent of a year's capital by the end of January … December and of the January after: slow, then steady. */
export const steadyYear = [2, 5, 10, 17, 26, 37, 48, 58, 68, 78, 88, 96, 100] as const;

/** The same for a year of large deliveries: most of it in the second half. */
export const lateYear = [1, 2, 5, 9, 15, 22, 32, 44, 57, 70, 83, 95, 100] as const;
