import type { Day, Month } from './day.ts';
import type { Vnd } from './money.ts';
import type { Term } from './term.ts';

/** What a violated rule names. Screens translate `code` and print each param by its type (`vnd` as money, `day` as a date). */
export type ViolationParam =
  | { vnd: Vnd }
  | { day: Day }
  | { month: Month }
  | { basisPoints: number }
  | { number: number }
  | { days: number }
  | { workingDays: number }
  | { text: string }
  | { term: Term };

export const violationCodes = [
  // any form
  'required',
  'invalid',
  'tooLong',
  'notFound',
  // money as typed
  'moneyUnreadable',
  'moneyAmbiguous',
  'moneyFraction',
  'moneyOutOfRange',
  'moneyNotPositive',
  // days
  'dayUnreadable',
  'dayInFuture',
  'dayBeforePrevious',
  'dayBeforeContract',
  'dayOutsideCapitalYear',
  'finishBeforeStart',
  // closing the ledger
  'periodClosed',
  'periodNotOver',
  'periodOwnEntries',
  'treasuryDiffers',
  'treasuryNotList',
  'treasuryUnreconciled',
  'treasuryMonthsDisordered',
  'treasuryMonthNotOver',
  'treasuryListOverlaps',
  'treasuryListWithdrawn',
  'treasuryListClosed',
  'treasuryDayOutside',
  // lifecycle
  'transitionNotAllowed',
  'factMissing',
  'awardAbovePackagePrice',
  'contractAbovePackagePrice',
  'physicalNotComplete',
  'trialRunMissing',
  'securityApprovalMissing',
  'milestoneMissing',
  'milestoneNeeded',
  'milestoneReasonMissing',
  'correctionReasonMissing',
  'noticeNumberTaken',
  'contractRecorded',
  'contractValueBelowDisbursed',
  // contracts
  'contractNotExpected',
  'contractNumberTaken',
  'contractsAboveInvestment',
  'supplierMissing',
  'supplierTwice',
  'supplierAlike',
  'jointVentureLead',
  'shareNotPositive',
  'sharesAboveWhole',
  'sharesNotWhole',
  'sharesLeaveNothing',
  'amendmentNumberTaken',
  'amendmentChangesNothing',
  'dayBeforeAmendment',
  'securityNumberTaken',
  'expiryBeforeIssue',
  'extensionBeforeIssue',
  'extensionNotLater',
  'securityExtended',
  'securityReleased',
  'releaseBeforeIssue',
  'overrideWithoutCeiling',
  'overrideDocumentUsed',
  'reasonTooShort',
  'taxCodeUnreadable',
  'taxCodeCheckDigit',
  'taxCodeTaken',
  'supplierNameTaken',
  // selection of contractors
  'bidsNotExpected',
  'openedBeforeClosing',
  'bidderTwice',
  'bidReasonMissing',
  'winnerNotEligible',
  'publicationNotExpected',
  'publishedBeforeEvent',
  // progress reports
  'shareUnreadable',
  'reportNotExpected',
  'dayBeforeReport',
  'physicalOutOfRange',
  'regressionUnexplained',
  'regressionUnproven',
  'jumpUnexplained',
  'jumpUnproven',
  'acceptedAboveContract',
  'delayReasonMissing',
  // documents
  'documentMissing',
  'documentEmpty',
  'documentTooLarge',
  'documentsTooMany',
  'documentTypeRefused',
  'documentWithMacros',
  'documentNameOther',
  'documentUnchanged',
  'documentFactUnknown',
  // plans and decisions
  'monthUnreadable',
  'countOutOfRange',
  'codeUnusable',
  'packageCodeTaken',
  'planAboveInvestment',
  'planIncomplete',
  'planWithoutPackages',
  'purchaseOptionAboveCeiling',
  'priceFixed',
  'priceAfterOpening',
  'priceUnchanged',
  'projectCodeTaken',
  'approvalRecorded',
  'approvalMissing',
  'decisionNumberTaken',
  'dayBeforeDecision',
  'investmentBelowPrices',
  'investmentBelowDisbursed',
  // capital plans
  'decisionOutsideYear',
  'capitalDecisionTaken',
  'capitalAboveInvestment',
  'capitalYearsExceeded',
  'capitalBelowDisbursed',
  'capitalBelowOwn',
  'carriedInAboveCarriedOut',
  'capitalAboveMediumTerm',
  'capitalOutOfRange',
  'reallocationToItself',
  'reallocationUneven',
  'projectAmbiguous',
  'projectOutOfReach',
  'otherProjectNotExpected',
  'decisionOutsidePeriod',
  'mediumTermDecisionTaken',
  'mediumTermAboveInvestment',
  'mediumTermBelowAnnual',
  'monthlyPlanAboveCapital',
  'monthlyPlanEmpty',
  'monthlyPlanUnchanged',
  // ledger
  'recoveryAboveOutstanding',
  'recoveryAboveGross',
  'returnAboveOutstanding',
  'returnAbovePaid',
  'capitalExceeded',
  'contractValueExceeded',
  'totalInvestmentExceeded',
  'advanceAboveCeiling',
  'voucherDuplicate',
  'reversalOfReversal',
  'reversalTwice',
  'contractRequired',
  'sameRequestOtherContent',
  // flags
  'assigneeUnknown',
  'flagCleared',
  // schedule
  'dependencyCycle',
  // thresholds
  'limitNegative',
  'limitPeriodsOverlap',
  'limitNotLater',
  // files and rows from outside
  'projectUnknown',
  'fileTooLarge',
  'fileNotUtf8',
  'fileNotJson',
  'fileNotRows',
  'fileTooManyRows',
  'rowNotRecord',
  'columnMissing',
  'columnNotText',
  'columnTooLong',
  'columnUnprintable',
  'columnShifted',
  'columnRepeats',
  'columnNotMoment',
  'egpStatusUnknown',
  'noticeNumberUnreadable',
  'noticeNumberContradicted',
  'noticeTwice',
  'publishedInFuture',
  'closingBeforePublication',
  'statusBeforeClosing',
  'rowsRejected',
  // lists of projects
  'fileNotText',
  'fileTooManyColumns',
  'workbookTooLarge',
  'workbookUnreadable',
  'workbookOld',
  'quoteNotClosed',
  'fileWithoutRows',
  'nameColumnMissing',
  'columnUnknown',
  'columnChosenTwice',
  'currencyUnknown',
  'rateMissing',
  'rateUnreadable',
  'rateWithoutCurrency',
  'provinceUnknown',
  'projectNameMissing',
  'projectNameTwice',
  'projectCodeTwice',
  'rowIsSum',
  'moneyTotalOutOfRange',
  // workbooks of a project
  'workbookWithoutSheets',
  'workbookColumnMissing',
  'workbookColumnsOpen',
  'workbookColumnForeign',
  'workbookFieldTwice',
  'workbookRowsRejected',
  'cellUnreadable',
  'rowTwice',
  'packageUnknown',
  'contractUnknown',
  'securityUnknown',
  'statusMovesElsewhere',
  'statusOfNewPackage',
  'priceNeedsDecision',
  'firstPriceNeedsDecision',
  'contractChangesElsewhere',
  'securityChangesElsewhere',
  // sign-in
  'signInRefused',
  'tooManyAttempts',
  'setupTokenSpent',
  // passwords
  'passwordTooShort',
  'passwordCommon',
  'passwordGuessable',
  'passwordPersonal',
  'passwordKindMissing',
  'passwordFormer',
  'passwordsDiffer',
  'currentPasswordWrong',
  // people
  'emailTaken',
  'roleHeld',
  'roleEverywhere',
  'administratorApart',
  'lastAdministrator',
  'disablingOneself',
  'scopeUnknown',
  'personDisabled',
  'oneTimeLinkSpent',
  // second factor
  'signInExpired',
  'signInNotFresh',
  'secondFactorWrong',
  'secondFactorUnreadable',
  'secondFactorSet',
  'secondFactorNotBegun',
  'secondFactorRequired',
  'secondFactorOwn',
  'installationKeyMissing',
] as const;
export type ViolationCode = (typeof violationCodes)[number];

/** One broken rule: what it is, the form field it concerns (if one) and the figures it compares. */
export type Violation = { code: ViolationCode; field?: string; params: Record<string, ViolationParam> };

/** Thrown by commands when at least one rule is broken; nothing has been written. */
export class RuleViolations extends Error {
  readonly violations: readonly Violation[];

  constructor(violations: readonly Violation[]) {
    super(`rules broken: ${violations.map((violation) => violation.code).join(', ')}`);
    this.name = 'RuleViolations';
    this.violations = violations;
  }
}

/** Throws `RuleViolations` when the list is not empty. */
export function refuse(violations: readonly Violation[]): void {
  if (violations.length > 0) throw new RuleViolations(violations);
}
