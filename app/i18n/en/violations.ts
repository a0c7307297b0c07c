import type { Translated } from '../dictionary.ts';
import type { violations as vi } from '../vi/violations.ts';

export const violations = {
  required: 'Please fill this in.',
  invalid: 'This value is not valid.',
  tooLong: 'This is longer than {{limit}} characters.',
  notFound: 'There is no such item; its code may have changed.',
  moneyUnreadable: 'This amount cannot be read. Write it like 1.25 bn or 1,250,000,000.',
  moneyAmbiguous:
    'This amount can be read in more than one way. Write all digits, for example 1,250,000,000, or say “bn” or “m”.',
  moneyFraction: 'The amount must be in whole đồng, without a fraction.',
  moneyOutOfRange: 'This amount is larger than can be recorded.',
  moneyNotPositive: 'The amount must be greater than 0.',
  dayUnreadable: 'There is no such day. Write it like 31/10/2025.',
  dayInFuture: 'This day is after today ({{today}}).',
  dayBeforePrevious: 'This day is before {{previous}}, the day of the previous step.',
  dayBeforeContract: 'This day is before the contract was signed on {{contract}}.',
  dayOutsideCapitalYear: 'Capital of {{year}} can be disbursed only from {{from}} to {{until}}.',
  finishBeforeStart: 'The finish is before the start on {{start}}.',
  transitionNotAllowed: 'A package at “{{from}}” cannot move to “{{to}}”.',
  factMissing: 'This step needs: {{fact}}.',
  awardAbovePackagePrice: 'The award price {{award}} is above the package price {{packagePrice}}.',
  contractAbovePackagePrice: 'The contract value {{contract}} is above the package price {{packagePrice}}.',
  physicalNotComplete: 'Only {{physical}} of the work is done; acceptance needs 100%.',
  trialRunMissing: 'An IT package must have a trial run before acceptance.',
  correctionReasonMissing: 'Correcting a recorded step needs a reason.',
  recoveryAboveOutstanding:
    'The recovery of {{recovered}} is more than the outstanding advance of {{outstanding}}.',
  recoveryAboveGross: 'The recovery of {{recovered}} is more than the payment of {{gross}}.',
  returnAboveOutstanding:
    'The return of {{returned}} is more than the outstanding advance of {{outstanding}}.',
  returnAbovePaid: 'The return of {{returned}} is more than the {{paid}} paid so far.',
  capitalExceeded: 'Capital of {{year}} from {{source}} has {{available}} left; this voucher needs {{cash}}.',
  contractValueExceeded:
    'The contract of {{contractValue}} has {{left}} left; this voucher needs {{cash}}, {{excess}} too much.',
  totalInvestmentExceeded:
    'The total investment of {{totalInvestment}} has {{left}} left; this voucher needs {{cash}}, {{excess}} too much.',
  advanceAboveCeiling:
    'At most {{ceiling}} may be advanced ({{share}} of the contract value), {{left}} of it is left; this voucher needs {{cash}}.',
  voucherDuplicate: 'Voucher {{number}} is already recorded for this project in {{year}}.',
  reversalOfReversal: 'A reversal cannot be reversed.',
  reversalTwice: 'This voucher has been reversed already.',
  contractRequired: 'This kind of voucher must belong to a contract.',
  sameRequestOtherContent:
    'This form was already sent with other content. Open a new form and enter it again.',
  dependencyCycle: 'The dependencies form a circle: {{cycle}}.',
  fileTooLarge: 'The file has {{size}} MB; at most {{limit}} MB are taken.',
  fileNotUtf8: 'The file is not text in UTF-8.',
  fileNotJson: 'The file is not JSON.',
  fileNotRows: 'The file is not a list of notices (a JSON array).',
  fileTooManyRows: 'The file has {{rows}} rows; at most {{limit}} are taken at a time.',
  rowNotRecord: 'This row is not a record.',
  columnMissing: 'Column “{{column}}” is missing.',
  columnNotText: 'Column “{{column}}” is not text.',
  columnTooLong: 'Column “{{column}}” is longer than {{limit}} characters.',
  columnUnprintable: 'Column “{{column}}” has unreadable characters.',
  columnShifted: 'Shifted field: column “{{column}}” holds {{kind}}.',
  columnNotMoment: 'Column “{{column}}” is not a moment like 25/02/2024 - 17:22: {{value}}.',
  egpStatusUnknown: 'The e-GP status “{{value}}” is not known.',
  noticeNumberUnreadable: 'The notice number is not like IB2400035288-00: {{value}}.',
  noticeNumberContradicted: 'The notice number {{noticeNumber}} is not the {{other}} of the page address.',
  noticeTwice: 'Notice {{noticeNumber}} stands in the file with two different contents (see row {{row}}).',
  publishedInFuture: 'The notice was published on {{on}}, after today ({{today}}).',
  closingBeforePublication: 'Bids close on {{closing}}, before the publication on {{publication}}.',
  statusBeforeClosing: 'The status is “{{status}}” although bids close only on {{closing}}.',
  rowsRejected:
    '{{rows}} rows cannot be taken, so nothing was written. Correct them, or choose to leave them out.',
} satisfies Translated<typeof vi>;
