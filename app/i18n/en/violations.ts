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
  periodClosed:
    'The ledger is closed through {{month}}; a late voucher is dated {{from}} or later and names the old month in its note.',
  periodNotOver: '{{month}} is not over, so it cannot be closed yet.',
  periodOwnEntries: 'You entered vouchers in the time through {{month}}; somebody else has to close it.',
  treasuryNotList: 'You typed {{typed}} for the Treasury; its list adds up to {{listed}}.',
  treasuryUnreconciled:
    'Against the Treasury’s list {{differing}} payments differ ({{differingBy}}), {{missingHere}} are missing in the ledger ({{missingHereSum}}), and {{missingThere}} entries are not on the list ({{missingThereSum}}); settle them, or explain them in at least {{shortest}} letters.',
  treasuryMonthsDisordered: 'The last month is before the first ({{from}}).',
  treasuryMonthNotOver: '{{month}} is not over; a list of the Treasury has whole months.',
  treasuryListOverlaps:
    'The list {{file}} from {{from}} through {{through}} counts for the same time; if it is wrong, withdraw it first.',
  treasuryListWithdrawn: 'This list has been withdrawn.',
  treasuryListClosed: 'The ledger was closed through {{month}} by this list, so it stays.',
  treasuryDayOutside: 'This day is not in the list’s time, from {{from}} to {{until}}.',
  treasuryDiffers:
    'The Treasury says {{treasury}}, the ledger {{ours}}, a difference of {{difference}}; enter what is missing, or explain it in at least {{shortest}} letters.',
  finishBeforeStart: 'The finish is before the start on {{start}}.',
  transitionNotAllowed: 'A package at “{{from}}” cannot move to “{{to}}”.',
  factMissing: 'This step needs: {{fact}}.',
  awardAbovePackagePrice: 'The award price {{award}} is above the package price {{packagePrice}}.',
  contractAbovePackagePrice:
    'The contracts of the package would come to {{total}}, which is {{excess}} above the package price {{packagePrice}}. This can be recorded only once the committee has permitted at least that excess.',
  physicalNotComplete: 'Only {{physical}} of the work is done; acceptance needs 100%.',
  securityApprovalMissing:
    'It cannot move to “{{to}}” on {{on}}: the milestone “{{milestone}}” had not been reached. Decree 85/2016/ND-CP asks for an approved level before a system is put into operation (unverified). Record it on the package’s page.',
  milestoneMissing:
    'It cannot move to “{{to}}” on {{on}}: the milestone “{{milestone}}” had not been reached. Record it on the package’s page.',
  milestoneNeeded:
    'The package moved to “{{to}}” on {{on}} because of the milestone “{{milestone}}”; correct that step before its day is put off or taken back.',
  milestoneReasonMissing: 'Say why the planned day, or a day and document that were recorded, are changed.',
  trialRunMissing: 'An IT package must have a trial run before acceptance.',
  correctionReasonMissing: 'Correcting a recorded step needs a reason.',
  noticeNumberTaken: 'Notice {{number}} already belongs to package {{package}} of project {{project}}.',
  contractRecorded:
    'Contract {{number}}, signed on {{signedOn}}, is already recorded for this package; its number and day cannot change.',
  contractValueBelowDisbursed: 'The contract value {{contract}} is below the {{disbursed}} disbursed so far.',
  contractNotExpected:
    'A package in the state “{{status}}” takes no further contract; contracts are signed from the award until acceptance.',
  contractNumberTaken: 'Contract number {{number}} belongs to package {{package}} of this project.',
  contractsAboveInvestment:
    'The contracts of the project would come to {{total}}, which is {{excess}} above the total investment {{totalInvestment}}.',
  supplierMissing: 'Please say which supplier signed the contract.',
  supplierTwice: 'This supplier stands in a line above already.',
  supplierAlike:
    'The directory already has {{names}}. If it is the same one, copy that name exactly; if it is another supplier, tick “This is another supplier”.',
  jointVentureLead: 'A joint venture has exactly one lead; here there are {{leads}}.',
  shareNotPositive: 'A share must be greater than 0%.',
  sharesAboveWhole: 'The shares add up to {{total}}, more than 100%.',
  sharesNotWhole: 'The shares add up to {{total}}; stated for every member they must make 100%.',
  sharesLeaveNothing: 'The shares stated make 100% already and leave nothing for the member without one.',
  amendmentNumberTaken: 'This contract already has an amendment number {{number}}.',
  amendmentChangesNothing:
    'An amendment must change the value (now {{value}}), the end (now {{finishOn}}) or the scope of the work.',
  dayBeforeAmendment: 'This day is before {{previous}}, when amendment {{number}} was signed.',
  securityNumberTaken: 'This contract already has a security of this kind with the number {{number}}.',
  expiryBeforeIssue: 'The expiry is before the day of issue, {{issued}}.',
  extensionBeforeIssue: 'The extension is dated before {{issued}}, when the security it extends was issued.',
  extensionNotLater: 'The security is valid until {{expires}}; an extension must end later than that.',
  securityExtended: 'This security has been extended by number {{number}}; please work with that one.',
  securityReleased: 'This security was given back on {{on}}.',
  releaseBeforeIssue: 'The day of giving it back is before the day of issue, {{issued}}.',
  overrideWithoutCeiling: 'This limit is not on record yet, so there is nothing to let anybody pass.',
  reasonTooShort: 'Say why in at least {{shortest}} letters.',
  overrideDocumentUsed:
    'Document {{number}} has let this limit be passed once already; each document permits once.',
  taxCodeUnreadable:
    'A tax code has 10 digits, or 13 for a dependent unit, such as 0100109106 or 0100109106-001.',
  taxCodeCheckDigit: 'This tax code is mistyped: its tenth digit does not fit the nine before it.',
  taxCodeTaken: 'Tax code {{taxCode}} belongs to {{name}}.',
  supplierNameTaken: 'This name already belongs to {{name}} in the directory.',
  shareUnreadable: 'This share cannot be read. Write it like 71 or 71.5.',
  reportNotExpected: 'A package at “{{status}}” does not report progress.',
  dayBeforeReport: 'This day is before {{previous}}, the day of the last report.',
  physicalOutOfRange: 'Physical progress lies between 0% and 100%; this says {{physical}}.',
  regressionUnexplained:
    'Progress of {{physical}} is below the {{previous}} reported before; say why in the note.',
  regressionUnproven:
    'Progress of {{physical}} is below the {{previous}} reported before; attach at least one document or photo that proves it.',
  jumpUnexplained:
    'Progress goes from {{previous}} ({{since}}) to {{physical}}, by {{points}} points or more within {{days}}; say why in the note.',
  jumpUnproven:
    'Progress goes from {{previous}} ({{since}}) to {{physical}}, by {{points}} points or more within {{days}}; attach at least one document or photo that proves it.',
  documentMissing: 'Choose a file.',
  documentEmpty: 'The file “{{name}}” has no content.',
  documentTooLarge: 'The file “{{name}}” is larger than {{limit}} MB, the most a document may have.',
  documentsTooMany: 'At most {{limit}} files can be sent at a time.',
  documentTypeRefused:
    'The content of “{{name}}” is of no kind that is taken: PDF, PNG, JPEG, Word, Excel, PowerPoint (DOCX, XLSX, PPTX) or OpenDocument (ODT, ODS, ODP).',
  documentWithMacros:
    'The file “{{name}}” has macros or controls that could run; save it without macros and send it again.',
  documentNameOther:
    'The file is called “{{name}}” but its content is {{type}}; change the end of its name to {{extension}}, or choose the right file.',
  documentUnchanged: 'This file is the same as version {{version}}, which is in force.',
  documentFactUnknown:
    'What the document is to prove does not belong to this package or project; choose again from the list.',
  acceptedAboveContract: 'The accepted value {{accepted}} is above the contract value {{contract}}.',
  delayReasonMissing:
    'The package is expected to end on {{forecast}}, {{days}} behind its approved plan ({{planned}}); choose the reason for the delay.',
  assigneeUnknown:
    'This person cannot see the flag’s project, or their account is disabled; choose somebody else.',
  flagCleared: 'The flag has been cleared; there is nothing left to give.',
  monthUnreadable: 'This month or quarter cannot be read. Write it like 09/2025 or Q3/2025.',
  countOutOfRange: 'Write a whole number from {{least}} to {{most}}.',
  codeUnusable:
    'A code has letters, digits and . - _ only and begins with a letter or a digit; “{{code}}” cannot be one.',
  packageCodeTaken: 'The code {{code}} already belongs to the package “{{name}}” of this project.',
  planAboveInvestment:
    'The parts of the plan cost {{prices}} together, more than the total investment of {{totalInvestment}}.',
  planIncomplete:
    'These packages still lack what the plan must say of them: {{packages}}. What is missing is listed above this form.',
  planWithoutPackages: 'No package stands in the part for contractor selection yet.',
  purchaseOptionAboveCeiling: 'The purchase option of {{option}} is above the ceiling of {{ceiling}}.',
  priceFixed:
    'The price may be changed until {{last}} at the latest, {{fixed}} before bids are opened on {{opening}}; this decision is of {{on}}.',
  priceAfterOpening:
    'The package is “{{status}}”: bids have been opened, so its price cannot change any more.',
  priceUnchanged: 'The price is {{price}} already; there is nothing to change.',
  projectCodeTaken: 'The code {{code}} already belongs to the project “{{name}}”.',
  approvalRecorded:
    'The project has its approval, {{number}} of {{on}}, already. Record later decisions as adjustments.',
  approvalMissing: 'There is no approval yet that could be adjusted. Record the approval first.',
  decisionNumberTaken: 'The project already has a decision {{number}}, of {{on}}.',
  dayBeforeDecision: 'This day is before the previous decision’s, {{previous}}.',
  investmentBelowPrices:
    'The total investment of {{total}} is less than the {{prices}} that the packages cost together.',
  investmentBelowDisbursed:
    'The total investment of {{total}} is less than the {{disbursed}} already disbursed.',
  decisionOutsideYear: 'A decision on the capital of {{year}} must be of a day from {{from}} to {{until}}.',
  capitalDecisionTaken:
    'Decision {{number}} is already recorded as “{{kind}}” for the capital of {{year}} from {{source}} of project {{project}}.',
  capitalAboveInvestment:
    'The capital assigned to project {{project}} over all years would be {{total}}, above the total investment of {{totalInvestment}}; {{left}} can still be assigned.',
  capitalYearsExceeded:
    'Project {{project}} is of group {{group}} and may have capital in {{allowed}} years at most; with {{year}} it would be {{years}}.',
  capitalBelowDisbursed:
    'The capital of {{year}} from {{source}} of project {{project}} is {{usable}}, of which {{disbursed}} is disbursed; at most {{left}} can be taken away, not {{taken}}.',
  capitalBelowOwn:
    'The capital assigned for {{year}} from {{source}} to project {{project}} is {{own}}; {{taken}} cannot be taken away.',
  carriedInAboveCarriedOut:
    '{{before}} carried out {{carriedOut}} from {{source}}, of which {{carriedIn}} is taken in; {{left}} can still be taken in, not {{amount}}.',
  capitalAboveMediumTerm:
    'The capital assigned in {{period}} from {{source}} to project {{project}} would be {{total}}, above the medium-term plan of {{plan}}; {{left}} can still be assigned.',
  capitalAboveCeiling:
    'With project {{project}}, the capital of {{year}} from {{source}} assigned in its province would be {{total}}, above the province’s ceiling of {{ceiling}}; {{left}} can still be assigned.',
  ceilingDecisionTaken:
    'Decision {{number}} is already recorded for the province’s ceiling of {{year}} from {{source}}.',
  ceilingBelowAssigned:
    'The ceiling of {{year}} from {{source}} would be {{ceiling}}, below the capital already assigned to the province’s projects, {{assigned}}.',
  capitalOutOfRange: 'The amounts together would pass {{limit}}, the most that can be kept.',
  reallocationToItself: 'Capital is moved to another project than {{project}}.',
  reallocationUneven:
    'Both sides of a move have the same year, source and amount; the giving side says {{given}}, the receiving side {{received}}.',
  projectAmbiguous: '“{{text}}” fits several projects: {{codes}}. Type the code of one.',
  projectOutOfReach: 'You are not assigned to record the capital of project {{code}}.',
  otherProjectNotExpected: 'Only a move has a receiving project; leave this field empty for “{{act}}”.',
  decisionOutsidePeriod:
    'A decision on the medium-term plan {{period}} must be of a day from {{from}} to {{until}}.',
  mediumTermDecisionTaken:
    'Decision {{number}} is already recorded as “{{kind}}” for the medium-term plan {{period}} from {{source}}.',
  mediumTermAboveInvestment:
    'The medium-term plans of all periods would be {{total}}, above the total investment of {{totalInvestment}}; {{left}} can still be recorded.',
  mediumTermBelowAnnual:
    'The medium-term plan {{period}} from {{source}} would be {{plan}}, below the capital already assigned to its years, {{annual}}.',
  monthlyPlanAboveCapital:
    'The months together are {{planned}}, above the usable capital of {{year}}, {{usable}}; {{excess}} too much.',
  monthlyPlanEmpty: 'State the amount of at least one month.',
  monthlyPlanUnchanged: 'The plan is the same as revision {{revision}}; there is nothing to record.',
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
  projectUnknown: 'There is no project with the code {{code}}.',
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
  columnRepeats: 'Shifted field: column “{{column}}” repeats column “{{other}}”.',
  columnNotMoment: 'Column “{{column}}” is not a moment like 25/02/2024 - 17:22: {{value}}.',
  egpStatusUnknown: 'The e-GP status “{{value}}” is not known.',
  noticeNumberUnreadable: 'The notice number is not like IB2400035288-00: {{value}}.',
  noticeNumberContradicted: 'The notice number {{noticeNumber}} is not the {{other}} of the page address.',
  noticeTwice: 'Notice {{noticeNumber}} stands in the file with two different contents (see row {{row}}).',
  publishedInFuture: 'The notice was published on {{on}}, after today ({{today}}).',
  bidsNotExpected: 'The package is {{status}}: bidders have not been invited, so there are no bids yet.',
  openedBeforeClosing: 'The bids were opened on {{on}}, before they closed on {{closing}}.',
  bidderTwice: '{{name}} has two bids in one round.',
  bidReasonMissing: 'Say why the bid of {{name}} was disqualified or withdrawn.',
  winnerNotEligible: '{{name}} is not among the eligible bidders of this round: {{eligible}}.',
  publicationNotExpected: 'Nothing of the kind “{{kind}}” waits to be published for this package.',
  publishedBeforeEvent: 'It was published on {{on}}, before it happened on {{happened}}.',
  limitNegative: 'A limit cannot be negative.',
  limitPeriodsOverlap: 'It would be in force together with the value that is in force from {{from}}.',
  limitNotLater: 'A new value must come into force after {{before}}; {{from}} is not after it.',
  closingBeforePublication: 'Bids close on {{closing}}, before the publication on {{publication}}.',
  statusBeforeClosing: 'The status is “{{status}}” although bids close only on {{closing}}.',
  rowsRejected:
    '{{rows}} rows cannot be taken, so nothing was written. Correct them, or choose to leave them out.',
  fileNotText: 'The file is no table in text, or in an unknown encoding. Save it again as CSV UTF-8.',
  fileTooManyColumns: 'Row {{row}} has {{columns}} columns; a table may have up to {{limit}}.',
  workbookTooLarge:
    'Unpacked, the workbook is {{size}} MB; it may be up to {{limit}} MB. Take out sheets and pictures that are not needed, or save the list alone.',
  workbookUnreadable:
    'The file is no XLSX workbook, or is damaged. Open it, save it again and try once more.',
  workbookOld:
    'This is a workbook of the old kind (.xls), or one with a password. Save it again as .xlsx without a password, or as CSV.',
  quoteNotClosed:
    'A quotation mark in row {{row}} is opened and not closed, so nobody knows where the cell ends.',
  fileWithoutRows: 'The file has no row below its head.',
  nameColumnMissing: 'Say which column has the names of the projects.',
  columnUnknown: 'The file has no column “{{column}}”.',
  columnChosenTwice: 'Column “{{column}}” is chosen for “{{field}}” already.',
  currencyUnknown: 'There is no currency {{currency}}. Write three letters such as VND or GBP.',
  rateMissing: 'Say how many đồng one {{currency}} is.',
  rateUnreadable: 'The rate {{rate}} cannot be read. Write it as 33125.5.',
  rateWithoutCurrency: 'A rate needs its currency.',
  provinceUnknown: 'There is no province with the code {{province}}.',
  projectNameMissing: 'This row has no project name.',
  projectNameTwice:
    'Row {{row}} is a project of this name of the same unit too, and says otherwise. Add a column of project codes, or leave one row out.',
  projectCodeTwice: 'Row {{row}} has this code too, and says otherwise.',
  rowIsSum: 'This row adds up others (“{{name}}”); it is no project.',
  moneyTotalOutOfRange:
    'The total investment of all projects together would exceed {{limit}}, which is all that can be kept. Check the unit and the rate.',
  workbookWithoutSheets:
    'No sheet is one of packages, contracts, securities or progress. Say what each sheet is, or use the template.',
  workbookColumnMissing: 'Sheet “{{sheet}}” lacks the column “{{column}}”. Say which column it is.',
  workbookColumnsOpen:
    'It is not clear what these columns of sheet “{{sheet}}” are: {{columns}}. Say which field each is, or leave it out.',
  workbookColumnForeign: 'Column “{{column}}”: sheet “{{sheet}}” has no field “{{field}}”.',
  workbookFieldTwice: 'Column “{{column}}”: another column is “{{field}}” already.',
  workbookRowsRejected:
    '{{rows}} rows are rejected, so nothing was written. Correct them in the file and upload it again.',
  cellUnreadable: '“{{text}}” cannot be read.',
  rowTwice: 'Row {{row}} is about the same record and says otherwise.',
  packageUnknown: 'The project has no package {{code}}, neither here nor in the file.',
  contractUnknown: 'The project has no contract {{number}}, neither here nor in the file.',
  securityUnknown: 'The contract has no security of this kind with the number {{number}} to extend.',
  voucherOutOfReach: 'You are not assigned to record vouchers of project {{code}}.',
  voucherKnownOtherwise:
    'The ledger has voucher {{number}} already and says {{kept}}; this row says {{said}}. What is in the ledger is not changed by a file.',
  reversedOtherwise: 'By the voucher that is reversed it is {{kept}}; this row says {{said}}.',
  reversedUnknown:
    'In {{year}} the project has no voucher {{number}} to reverse, neither in the ledger nor in the rows recorded before.',
  reversesNotExpected:
    'Only a reversal names the voucher it reverses; leave this cell empty for other kinds.',
  contractOfPackageUnsaid:
    'State the number of the contract of package {{code}}; for a cost outside contracts leave the package code empty as well.',
  contractNotOfProject: 'The project has no contract {{number}}.',
  contractNotOfPackage: 'Contract {{number}} belongs to package {{packages}}.',
  contractAmbiguous: 'Several packages have a contract {{number}} ({{packages}}); state the package code.',
  recoveryUnsaid:
    '{{outstanding}} of the advance are still to be recovered under this contract. State how much this payment recovers, 0 for nothing; at the usual pace it would be {{proposed}}.',
  cashOtherwise: 'This row pays {{cash}} (gross less what is recovered), but the cell says {{said}}.',
  voucherSheetsSeveral:
    'Several sheets of the file have vouchers: {{sheets}}. Put all vouchers on one sheet.',
  statusMovesElsewhere:
    'The package is at “{{status}}”, the file says “{{written}}”. The step is for reading; move the package on at its own page.',
  statusOfNewPackage:
    'A new package begins at “{{status}}”, the file says “{{written}}”. Leave it empty, and move the package on at its own page.',
  priceNeedsDecision:
    'The package price is {{from}}; to make it {{to}}, write the decision’s number, its day and the reason in this row.',
  firstPriceNeedsDecision:
    'The package has no price yet; to make it {{to}}, write the decision’s number, its day and the reason in this row.',
  contractChangesElsewhere:
    'The contract is recorded with “{{field}}” {{from}}, the file says {{to}}. A signed contract changes at its own page, by an amendment.',
  securityChangesElsewhere:
    'The security is recorded with “{{field}}” {{from}}, the file says {{to}}. A security changes by an extension.',
  signInRefused: 'The e-mail address or the password is wrong.',
  tooManyAttempts: 'Too many tries. Wait {{minutes}} minutes, then try again.',
  setupTokenSpent: 'This set-up code has been used or has expired. Restart the server for a new one.',
  passwordTooShort: 'A password needs at least {{least}} characters.',
  passwordCommon:
    'This password, or the letters in it, is on a list of common passwords that have leaked. Choose a sentence of your own.',
  passwordGuessable:
    'This password is easy to guess: it is made of common words, repeats, sequences or a row of keys. Choose a sentence of your own.',
  passwordPersonal:
    'Besides your name, your e-mail address, your province and the system’s name, a password needs at least {{least}} other letters or digits.',
  passwordKindMissing:
    'A password needs upper-case and lower-case letters, digits and special characters such as a full stop or a dash.',
  passwordFormer: 'The new password must differ from the current one and the {{former}} before it.',
  passwordsDiffer: 'The password was not typed the same way twice.',
  currentPasswordWrong: 'The current password is wrong.',
  emailTaken: 'This e-mail address belongs to a user already.',
  roleHeld: 'This person holds that role there already.',
  roleEverywhere: 'This role is always held for every project; leave the scope empty.',
  administratorApart:
    'An administrator holds no other role: who gives out rights does not work on the records. Use two accounts of two people.',
  lastAdministrator: 'This is the last active administrator. Give the role to somebody else first.',
  disablingOneself: 'Nobody disables their own account. Ask another administrator.',
  scopeUnknown: 'No project has this code and no unit has this name: {{text}}.',
  personDisabled: 'This account is disabled. Enable it before you issue a link.',
  oneTimeLinkSpent:
    'This link has been used, has expired or does not exist. Ask an administrator for a new one.',
  signInExpired: 'This sign-in has expired. Start it again.',
  signInNotFresh: 'You signed in too long ago. Sign out, sign in again, and try once more.',
  secondFactorWrong: 'This code is wrong or has been used. Wait for the app to show a new one.',
  secondFactorUnreadable:
    'The code cannot be checked, for the server’s key has changed. Use a recovery code, or tell the server’s administrator.',
  secondFactorSet: 'Two-step verification is on already.',
  secondFactorNotBegun: 'Nothing waits to be confirmed. Start again.',
  secondFactorRequired: 'Your role requires two-step verification, so it cannot be turned off.',
  secondFactorOwn:
    'This is your own account: turn it off on the page Two-step verification, or ask another administrator.',
  installationKeyMissing:
    'The server uses PostgreSQL but has no key. Its administrator sets TIENDO_SECRET and starts it again.',
} satisfies Translated<typeof vi>;
