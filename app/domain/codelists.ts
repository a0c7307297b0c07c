/**
 * Every codelist of the product, once. Database checks, form options and translations derive from these tuples.
 * Words follow OC4IDS/OCDS where the standard has one (`docs/glossary.md` lists the Vietnamese terms).
 */
export const projectStatuses = [
  'identification',
  'preparation',
  'implementation',
  'completion',
  'completed',
  'cancelled',
] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

export const projectGroups = ['A', 'B', 'C'] as const;
export type ProjectGroup = (typeof projectGroups)[number];

export const projectSectors = [
  'connectivity',
  'dataCentre',
  'platform',
  'digitalService',
  'devices',
  'security',
  'workforce',
  'digitalEconomy',
] as const;
export type ProjectSector = (typeof projectSectors)[number];

export const packageStatuses = [
  'draft',
  'planned',
  'inviting',
  'evaluating',
  'awarded',
  'contracted',
  'executing',
  'trialRun',
  'accepted',
  'handedOver',
  'settled',
  'closed',
  'failed',
  'cancelled',
  'suspended',
  'terminated',
] as const;
export type PackageStatus = (typeof packageStatuses)[number];

export const packageStages = ['planning', 'selection', 'execution', 'completion', 'done', 'stopped'] as const;
export type PackageStage = (typeof packageStages)[number];

/** What a change of a package's state may have to state; each is a form field. */
export const transitionFacts = [
  'noticeNumber',
  'closingOn',
  'supplierName',
  'awardPrice',
  'decisionNumber',
  'contractNumber',
  'signedOn',
  'contractValue',
  'finishOn',
  'settlementValue',
  'note',
] as const;
export type TransitionFact = (typeof transitionFacts)[number];

export const statusChangeKinds = ['transition', 'correction', 'import'] as const;
export type StatusChangeKind = (typeof statusChangeKinds)[number];

export const procurementCategories = ['goods', 'works', 'consulting', 'nonConsulting', 'mixed'] as const;
export type ProcurementCategory = (typeof procurementCategories)[number];

export const procurementMethods = [
  'open',
  'limited',
  'directAppointment',
  'simplifiedDirectAppointment',
  'competitiveShopping',
  'onlineQuotation',
  'directProcurement',
  'onlineProcurement',
  'selfExecution',
  'community',
  'priceNegotiation',
  'specialCase',
  'assignment',
] as const;
export type ProcurementMethod = (typeof procurementMethods)[number];

export const procurementProcedures = [
  'oneStageOneEnvelope',
  'oneStageTwoEnvelopes',
  'twoStagesOneEnvelope',
  'twoStagesTwoEnvelopes',
] as const;
export type ProcurementProcedure = (typeof procurementProcedures)[number];

export const contractTypes = [
  'lumpSum',
  'fixedUnitPrice',
  'adjustableUnitPrice',
  'timeBased',
  'costPlusFee',
  'outputBased',
  'percentage',
  'mixed',
] as const;
export type ContractType = (typeof contractTypes)[number];

/** Where a package stands in the contractor selection plan: Law 22/2023 art. 40. */
export const planParts = ['done', 'notApplicable', 'inPlan', 'notYetEligible'] as const;
export type PlanPart = (typeof planParts)[number];

/** What became of a bid once the envelopes were open. */
export const bidOutcomes = ['eligible', 'disqualified', 'withdrawn'] as const;
export type BidOutcome = (typeof bidOutcomes)[number];

/** What the law wants published within days: Law 22/2023 art. 7-8. */
export const publicationKinds = ['plan', 'notice', 'result', 'contract', 'cancellation'] as const;
export type PublicationKind = (typeof publicationKinds)[number];

/** What a document is, as people file it. */
export const documentKinds = [
  'decision',
  'minutes',
  'contract',
  'guarantee',
  'tender',
  'report',
  'photo',
  'drawing',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The kinds of record that a document can prove. */
export const documentSubjects = [
  'project',
  'investmentDecision',
  'selectionPlan',
  'package',
  'statusChange',
  'priceChange',
  'bidOpening',
  'publication',
  'contract',
  'amendment',
  'security',
  'progressReport',
  'scheduleItem',
  'override',
] as const;
export type DocumentSubject = (typeof documentSubjects)[number];

/** The ceilings that another person may let somebody pass once, for a reason and up to an amount. */
export const overridableRules = [
  'contractAbovePackagePrice',
  'cashAboveCapital',
  'paidAboveContract',
  'disbursedAboveInvestment',
  'advanceAboveCeiling',
  'paymentBeforeContract',
  'recoveryAboveAdvance',
] as const;
export type OverridableRule = (typeof overridableRules)[number];

export const supplierRoles = ['sole', 'lead', 'member'] as const;
export type SupplierRole = (typeof supplierRoles)[number];

export const securityKinds = ['bid', 'performance', 'advance', 'warranty'] as const;
export type SecurityKind = (typeof securityKinds)[number];

export const fundingSources = ['centralBudget', 'provincialBudget', 'oda', 'enterprise', 'other'] as const;
export type FundingSource = (typeof fundingSources)[number];

export const capitalEntryKinds = ['assigned', 'adjusted', 'carriedIn', 'carriedOut', 'cancelled'] as const;
export type CapitalEntryKind = (typeof capitalEntryKinds)[number];

/** What a decision does to a year's capital, as people record it: amounts are typed without a sign, the act has it. */
export const capitalActs = [
  'assigned',
  'increased',
  'reduced',
  'reallocated',
  'carriedIn',
  'carriedOut',
  'cancelled',
] as const;
export type CapitalAct = (typeof capitalActs)[number];

/** What a decision does to a project's part of a medium-term plan. */
export const mediumTermKinds = ['assigned', 'adjusted'] as const;
export type MediumTermKind = (typeof mediumTermKinds)[number];

export const disbursementKinds = [
  'advance',
  'payment',
  'advanceReturn',
  'paymentReturn',
  'reversal',
] as const;
export type DisbursementKind = (typeof disbursementKinds)[number];

/** `stated`: what a list of projects says, where no decision is known. */
export const investmentDecisionKinds = ['approval', 'adjustment', 'stated'] as const;
export type InvestmentDecisionKind = (typeof investmentDecisionKinds)[number];

export const scheduleItemKinds = ['phase', 'activity', 'milestone'] as const;
export type ScheduleItemKind = (typeof scheduleItemKinds)[number];

/** The phases and milestones a package has by default; `other` carries its own name. */
export const scheduleItemRoles = [
  'selection',
  'execution',
  'trialRun',
  'acceptance',
  'securityApproval',
  'training',
  'handover',
  'other',
] as const;
export type ScheduleItemRole = (typeof scheduleItemRoles)[number];

export const dependencyTypes = ['FS', 'SS', 'FF', 'SF'] as const;
export type DependencyType = (typeof dependencyTypes)[number];

export const durationUnits = ['calendarDays', 'workingDays'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export const delayReasons = [
  'site',
  'approval',
  'designChange',
  'bidding',
  'supplier',
  'supplyChain',
  'capital',
  'forceMajeure',
  'technical',
  'coordination',
  'other',
] as const;
export type DelayReason = (typeof delayReasons)[number];

export const riskRuleCodes = [
  'S1',
  'S5',
  'S6',
  'M1',
  'M5',
  'A3',
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'P6',
  'P7',
  'G1',
] as const;
export type RiskRuleCode = (typeof riskRuleCodes)[number];

/** `selection`: how a package's contractor is chosen; `selectionPlan`: how a project divides its packages. */
export const riskScopes = [
  'project',
  'package',
  'contract',
  'projectYear',
  'selection',
  'selectionPlan',
] as const;
export type RiskScope = (typeof riskScopes)[number];

/** What a risk rule can lack; it then answers "unknown". */
export const riskInputs = [
  'threshold',
  'baseline',
  'forecast',
  'plannedProgress',
  'physicalProgress',
  'progressReport',
  'contractValue',
  'contractFinish',
  'advanceGuarantee',
  'disbursementForecast',
  'procurementMethod',
  'packagePrice',
  'noticeDays',
  'bids',
] as const;
export type RiskInput = (typeof riskInputs)[number];

/** What ends a finding: an action, with its figure. */
export const clearingActions = [
  'finishBy',
  'reachPhysical',
  'acceptOrExtend',
  'disburse',
  'extendGuarantee',
  'reportProgress',
  'extendClosing',
  'chooseMethod',
  'joinPackages',
  'explainSelection',
  'publish',
] as const;
export type ClearingAction = (typeof clearingActions)[number];

/** The kinds of record a finding's figures rest on. */
export const evidenceKinds = [
  'project',
  'package',
  'contract',
  'capitalYear',
  'baseline',
  'progressReport',
  'security',
  'bidOpening',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const limitUnits = ['days', 'workingDays', 'basisPoints', 'vnd', 'count'] as const;
export type LimitUnit = (typeof limitUnits)[number];

export const severities = ['amber', 'red'] as const;
export type Severity = (typeof severities)[number];

export const flagStates = ['open', 'accepted', 'cleared'] as const;
export type FlagState = (typeof flagStates)[number];

export const flagEventKinds = [
  'raised',
  'escalated',
  'deescalated',
  'assigned',
  'answered',
  'accepted',
  'cleared',
  'reRaised',
] as const;
export type FlagEventKind = (typeof flagEventKinds)[number];

/** How a subject stands at a glance. Drawn as diamond, triangle, disc, square; `unknown` is a hollow disc. */
export const standings = ['offTrack', 'watch', 'onTrack', 'done', 'unknown'] as const;
export type Standing = (typeof standings)[number];

export const legalReviewStatuses = ['unverified', 'verified'] as const;
export type LegalReviewStatus = (typeof legalReviewStatuses)[number];

export const roles = ['projectManager', 'financeOfficer', 'committee', 'auditor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** What is asked of passwords: length and rarity alone (OWASP ASVS), or also kinds of characters and a change every 90 days. */
export const passwordPolicies = ['asvs', 'vnGov'] as const;
export type PasswordPolicy = (typeof passwordPolicies)[number];

/** How somebody signed in. */
export const signInMethods = ['password', 'identityProvider', 'setup', 'oneTimeLink'] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** What a one-time address is for. */
export const oneTimeLinkPurposes = ['invitation', 'passwordReset'] as const;
export type OneTimeLinkPurpose = (typeof oneTimeLinkPurposes)[number];

/** What a sign-in that has begun waits for. */
export const pendingSignInKinds = ['secondFactor', 'identityProvider'] as const;
export type PendingSignInKind = (typeof pendingSignInKinds)[number];

/** `none` is the one place of projects that belong to no province. */
export const placeKinds = ['province', 'commune', 'none'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** How a published figure is worded in its source. */
export const figureQualifiers = ['exactly', 'moreThan', 'nearly'] as const;
export type FigureQualifier = (typeof figureQualifiers)[number];

export const factKinds = ['target', 'state', 'figure'] as const;
export type FactKind = (typeof factKinds)[number];

/** The columns of a crawled e-GP notice, as the crawler names them. */
export const egpColumns = [
  'magoithau',
  'name',
  'trangthaigoithau',
  'benmoithau',
  'nhadautu',
  'hinhthuc',
  'diadiem',
  'thoidiemdang',
  'hanban',
  'url',
] as const;
export type EgpColumn = (typeof egpColumns)[number];

/** What a text in a crawled notice is by its looks, whichever column it stands in. */
export const egpValueKinds = [
  'noticeNumber',
  'planNumber',
  'status',
  'participation',
  'place',
  'moment',
  'address',
  'name',
] as const;
export type EgpValueKind = (typeof egpValueKinds)[number];

/** What a column of a list of projects can say of each. */
export const projectImportFields = [
  'name',
  'code',
  'owner',
  'province',
  'group',
  'sector',
  'status',
  'objective',
  'startOn',
  'finishOn',
  'totalInvestment',
  'decisionNumber',
  'decidedOn',
  'rating',
  'statedOn',
] as const;
export type ProjectImportField = (typeof projectImportFields)[number];

export * from './sheet-columns.ts';
export * from './voucher-columns.ts';
export * from './workbook-columns.ts';

/** What one of a list's amounts counts. */
export const amountUnits = ['one', 'thousand', 'million', 'billion'] as const;
export type AmountUnit = (typeof amountUnits)[number];

/** How a list writes numbers and days: as its values tell, or as people of a country do. */
export const writingHabits = ['auto', 'vi', 'enGb', 'enUs'] as const;
export type WritingHabit = (typeof writingHabits)[number];

export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];
