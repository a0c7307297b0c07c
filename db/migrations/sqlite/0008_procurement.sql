CREATE TABLE `package_price_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`package_id` text NOT NULL,
	`old_price` integer,
	`new_price` integer NOT NULL,
	`decided_on` text NOT NULL,
	`decision_number` text NOT NULL,
	`reason` text NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`package_id`) REFERENCES `bidding_packages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "package_price_changes_old_price_safe" CHECK("package_price_changes"."old_price" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "package_price_changes_new_price_safe" CHECK("package_price_changes"."new_price" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "package_price_changes_decided_on_day" CHECK("package_price_changes"."decided_on" is null or date("package_price_changes"."decided_on") is "package_price_changes"."decided_on")
) STRICT;
CREATE INDEX `package_price_changes_by_package` ON `package_price_changes` (`package_id`,`decided_on`);
CREATE TABLE `security_releases` (
	`security_id` text PRIMARY KEY NOT NULL,
	`released_on` text NOT NULL,
	`note` text,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`security_id`) REFERENCES `securities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "security_releases_released_on_day" CHECK("security_releases"."released_on" is null or date("security_releases"."released_on") is "security_releases"."released_on")
) STRICT;
CREATE TABLE `selection_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`revision` integer NOT NULL,
	`number` text,
	`decision_number` text NOT NULL,
	`decided_on` text NOT NULL,
	`total_investment` integer,
	`reason` text,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "selection_plans_total_investment_safe" CHECK("selection_plans"."total_investment" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "selection_plans_decided_on_day" CHECK("selection_plans"."decided_on" is null or date("selection_plans"."decided_on") is "selection_plans"."decided_on")
) STRICT;
CREATE UNIQUE INDEX `selection_plans_revision` ON `selection_plans` (`project_id`,`revision`);
CREATE TABLE `selection_plan_items` (
	`plan_id` text NOT NULL,
	`package_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`part` text NOT NULL,
	`price` integer,
	`content` text NOT NULL,
	PRIMARY KEY(`plan_id`, `package_id`),
	FOREIGN KEY (`plan_id`) REFERENCES `selection_plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`package_id`) REFERENCES `bidding_packages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "selection_plan_items_price_safe" CHECK("selection_plan_items"."price" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "selection_plan_items_part_listed" CHECK("selection_plan_items"."part" in ('done', 'notApplicable', 'inPlan', 'notYetEligible'))
) STRICT;
CREATE TABLE `bid_openings` (
	`id` text PRIMARY KEY NOT NULL,
	`package_id` text NOT NULL,
	`round` integer NOT NULL,
	`revision` integer NOT NULL,
	`opened_on` text NOT NULL,
	`reason` text,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`package_id`) REFERENCES `bidding_packages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bid_openings_opened_on_day" CHECK("bid_openings"."opened_on" is null or date("bid_openings"."opened_on") is "bid_openings"."opened_on")
) STRICT;
CREATE UNIQUE INDEX `bid_openings_revision` ON `bid_openings` (`package_id`,`round`,`revision`);
CREATE TABLE `bids` (
	`opening_id` text NOT NULL,
	`position` integer NOT NULL,
	`bidder_name` text NOT NULL,
	`supplier_id` text,
	`price` integer,
	`outcome` text NOT NULL,
	`reason` text,
	PRIMARY KEY(`opening_id`, `position`),
	FOREIGN KEY (`opening_id`) REFERENCES `bid_openings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supplier_id`) REFERENCES `suppliers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bids_price_safe" CHECK("bids"."price" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "bids_outcome_listed" CHECK("bids"."outcome" in ('eligible', 'disqualified', 'withdrawn'))
) STRICT;
CREATE INDEX `bids_by_supplier` ON `bids` (`supplier_id`);
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`package_id` text,
	`plan_id` text,
	`kind` text NOT NULL,
	`round` integer,
	`published_on` text NOT NULL,
	`reference` text NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`package_id`) REFERENCES `bidding_packages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `selection_plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "publications_published_on_day" CHECK("publications"."published_on" is null or date("publications"."published_on") is "publications"."published_on"),
	CONSTRAINT "publications_kind_listed" CHECK("publications"."kind" in ('plan', 'notice', 'result', 'contract', 'cancellation'))
) STRICT;
CREATE INDEX `publications_by_package` ON `publications` (`package_id`,`kind`,`round`);
CREATE INDEX `publications_by_plan` ON `publications` (`plan_id`);
CREATE INDEX `publications_by_project` ON `publications` (`project_id`);
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`series_id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`folded_title` text NOT NULL,
	`number` text,
	`issued_on` text,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "documents_issued_on_day" CHECK("documents"."issued_on" is null or date("documents"."issued_on") is "documents"."issued_on")
) STRICT;
CREATE UNIQUE INDEX `documents_version` ON `documents` (`series_id`,`version`);
CREATE INDEX `documents_by_project` ON `documents` (`project_id`,`id`);
CREATE INDEX `documents_by_sha256` ON `documents` (`sha256`);
CREATE TABLE `document_links` (
	`series_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`series_id`, `subject_kind`, `subject_id`),
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_links_subject_kind_listed" CHECK("document_links"."subject_kind" in ('project', 'investmentDecision', 'selectionPlan', 'package', 'statusChange', 'priceChange', 'bidOpening', 'publication', 'contract', 'amendment', 'security', 'progressReport', 'scheduleItem', 'override'))
) STRICT;
CREATE INDEX `document_links_by_subject` ON `document_links` (`subject_kind`,`subject_id`);
CREATE TABLE `overrides` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`rule` text NOT NULL,
	`subject_id` text NOT NULL,
	`amount` integer NOT NULL,
	`reason` text NOT NULL,
	`document_number` text NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "overrides_amount_safe" CHECK("overrides"."amount" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "overrides_rule_listed" CHECK("overrides"."rule" in ('contractAbovePackagePrice', 'cashAboveCapital', 'paidAboveContract', 'disbursedAboveInvestment', 'advanceAboveCeiling', 'paymentBeforeContract', 'recoveryAboveAdvance'))
) STRICT;
CREATE INDEX `overrides_by_subject` ON `overrides` (`subject_id`,`rule`);
CREATE INDEX `overrides_by_project` ON `overrides` (`project_id`);
CREATE TABLE `override_uses` (
	`override_id` text PRIMARY KEY NOT NULL,
	`used_for` text NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`override_id`) REFERENCES `overrides`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `workbook_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`content` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` text NOT NULL,
	`project_id` text NOT NULL,
	`sha256` text NOT NULL,
	`mapping` text,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
ALTER TABLE `projects` ADD `managing_unit_id` text REFERENCES organisations(id);
CREATE TABLE `__new_bidding_packages` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`folded_name` text NOT NULL,
	`price` integer,
	`funding_source` text,
	`category` text,
	`method` text,
	`procedure` text,
	`contract_type` text,
	`selection_start_month` text,
	`starts_by_quarter` integer DEFAULT false NOT NULL,
	`selection_days` integer,
	`execution_days` integer,
	`purchase_option` integer,
	`is_prequalified` integer,
	`bid_supervision` text,
	`plan_part` text DEFAULT 'inPlan' NOT NULL,
	`is_complex` integer DEFAULT false NOT NULL,
	`is_it` integer DEFAULT true NOT NULL,
	`is_online` integer,
	`is_domestic` integer,
	`procuring_entity_id` text,
	`plan_number` text,
	`notice_number` text,
	`notice_url` text,
	`notice_published_at` text,
	`bid_closing_at` text,
	`location` text,
	`manager_id` text,
	`status` text NOT NULL,
	`round` integer DEFAULT 1 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`source_id` text,
	`illustrative` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`procuring_entity_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`manager_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bidding_packages_price_safe" CHECK("price" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "bidding_packages_funding_source_listed" CHECK("funding_source" in ('centralBudget', 'provincialBudget', 'oda', 'enterprise', 'other')),
	CONSTRAINT "bidding_packages_category_listed" CHECK("category" in ('goods', 'works', 'consulting', 'nonConsulting', 'mixed')),
	CONSTRAINT "bidding_packages_method_listed" CHECK("method" in ('open', 'limited', 'directAppointment', 'simplifiedDirectAppointment', 'competitiveShopping', 'onlineQuotation', 'directProcurement', 'onlineProcurement', 'selfExecution', 'community', 'priceNegotiation', 'specialCase', 'assignment')),
	CONSTRAINT "bidding_packages_procedure_listed" CHECK("procedure" in ('oneStageOneEnvelope', 'oneStageTwoEnvelopes', 'twoStagesOneEnvelope', 'twoStagesTwoEnvelopes')),
	CONSTRAINT "bidding_packages_contract_type_listed" CHECK("contract_type" in ('lumpSum', 'fixedUnitPrice', 'adjustableUnitPrice', 'timeBased', 'costPlusFee', 'outputBased', 'percentage', 'mixed')),
	CONSTRAINT "bidding_packages_plan_part_listed" CHECK("plan_part" in ('done', 'notApplicable', 'inPlan', 'notYetEligible')),
	CONSTRAINT "bidding_packages_status_listed" CHECK("status" in ('draft', 'planned', 'inviting', 'evaluating', 'awarded', 'contracted', 'executing', 'trialRun', 'accepted', 'handedOver', 'settled', 'closed', 'failed', 'cancelled', 'suspended', 'terminated'))
) STRICT;
INSERT INTO `__new_bidding_packages`("id", "project_id", "code", "name", "folded_name", "price", "funding_source", "category", "method", "procedure", "contract_type", "selection_start_month", "execution_days", "is_it", "is_online", "is_domestic", "procuring_entity_id", "plan_number", "notice_number", "notice_url", "notice_published_at", "bid_closing_at", "location", "manager_id", "status", "round", "version", "source_id", "illustrative") SELECT "id", "project_id", "code", "name", "folded_name", "price", "funding_source", "category", "method", "procedure", "contract_type", "selection_start_month", "execution_days", "is_it", "is_online", "is_domestic", "procuring_entity_id", "plan_number", "notice_number", "notice_url", "notice_published_at", "bid_closing_at", "location", "manager_id", "status", "round", "version", "source_id", "illustrative" FROM `bidding_packages`;
DROP TABLE `bidding_packages`;
ALTER TABLE `__new_bidding_packages` RENAME TO `bidding_packages`;
CREATE UNIQUE INDEX `bidding_packages_noticeNumber_unique` ON `bidding_packages` (`notice_number`);
CREATE UNIQUE INDEX `bidding_packages_code` ON `bidding_packages` (`project_id`,`code`);
CREATE INDEX `bidding_packages_by_manager` ON `bidding_packages` (`manager_id`);
CREATE INDEX `bidding_packages_by_name` ON `bidding_packages` (`folded_name`,`id`);
ALTER TABLE `contracts` ADD `lot` text;
ALTER TABLE `contract_amendments` ADD `decision_number` text;
ALTER TABLE `contract_amendments` ADD `scope` text;
ALTER TABLE `securities` ADD `replaces_id` text;
CREATE INDEX `securities_by_expiry` ON `securities` (`expires_on`);
ALTER TABLE `flags` ADD `assignee_id` text REFERENCES users(id);
CREATE INDEX `flags_by_assignee` ON `flags` (`assignee_id`,`state`);
ALTER TABLE `rule_params` ADD `version` integer DEFAULT 1 NOT NULL;
-- Facts that happened are rows that are never edited.
CREATE TRIGGER package_price_changes_no_update BEFORE UPDATE ON package_price_changes BEGIN SELECT RAISE(ABORT, 'rows of package_price_changes are never edited'); END;
CREATE TRIGGER package_price_changes_no_delete BEFORE DELETE ON package_price_changes BEGIN SELECT RAISE(ABORT, 'rows of package_price_changes are never edited'); END;
CREATE TRIGGER selection_plans_no_update BEFORE UPDATE ON selection_plans BEGIN SELECT RAISE(ABORT, 'rows of selection_plans are never edited'); END;
CREATE TRIGGER selection_plans_no_delete BEFORE DELETE ON selection_plans BEGIN SELECT RAISE(ABORT, 'rows of selection_plans are never edited'); END;
CREATE TRIGGER selection_plan_items_no_update BEFORE UPDATE ON selection_plan_items BEGIN SELECT RAISE(ABORT, 'rows of selection_plan_items are never edited'); END;
CREATE TRIGGER selection_plan_items_no_delete BEFORE DELETE ON selection_plan_items BEGIN SELECT RAISE(ABORT, 'rows of selection_plan_items are never edited'); END;
CREATE TRIGGER bid_openings_no_update BEFORE UPDATE ON bid_openings BEGIN SELECT RAISE(ABORT, 'rows of bid_openings are never edited'); END;
CREATE TRIGGER bid_openings_no_delete BEFORE DELETE ON bid_openings BEGIN SELECT RAISE(ABORT, 'rows of bid_openings are never edited'); END;
CREATE TRIGGER bids_no_update BEFORE UPDATE ON bids BEGIN SELECT RAISE(ABORT, 'rows of bids are never edited'); END;
CREATE TRIGGER bids_no_delete BEFORE DELETE ON bids BEGIN SELECT RAISE(ABORT, 'rows of bids are never edited'); END;
CREATE TRIGGER publications_no_update BEFORE UPDATE ON publications BEGIN SELECT RAISE(ABORT, 'rows of publications are never edited'); END;
CREATE TRIGGER publications_no_delete BEFORE DELETE ON publications BEGIN SELECT RAISE(ABORT, 'rows of publications are never edited'); END;
CREATE TRIGGER security_releases_no_update BEFORE UPDATE ON security_releases BEGIN SELECT RAISE(ABORT, 'rows of security_releases are never edited'); END;
CREATE TRIGGER security_releases_no_delete BEFORE DELETE ON security_releases BEGIN SELECT RAISE(ABORT, 'rows of security_releases are never edited'); END;
CREATE TRIGGER documents_no_update BEFORE UPDATE ON documents BEGIN SELECT RAISE(ABORT, 'rows of documents are never edited'); END;
CREATE TRIGGER documents_no_delete BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'rows of documents are never edited'); END;
CREATE TRIGGER document_links_no_update BEFORE UPDATE ON document_links BEGIN SELECT RAISE(ABORT, 'rows of document_links are never edited'); END;
CREATE TRIGGER document_links_no_delete BEFORE DELETE ON document_links BEGIN SELECT RAISE(ABORT, 'rows of document_links are never edited'); END;
CREATE TRIGGER overrides_no_update BEFORE UPDATE ON overrides BEGIN SELECT RAISE(ABORT, 'rows of overrides are never edited'); END;
CREATE TRIGGER overrides_no_delete BEFORE DELETE ON overrides BEGIN SELECT RAISE(ABORT, 'rows of overrides are never edited'); END;
CREATE TRIGGER override_uses_no_update BEFORE UPDATE ON override_uses BEGIN SELECT RAISE(ABORT, 'rows of override_uses are never edited'); END;
CREATE TRIGGER override_uses_no_delete BEFORE DELETE ON override_uses BEGIN SELECT RAISE(ABORT, 'rows of override_uses are never edited'); END;
