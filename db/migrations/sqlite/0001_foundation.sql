CREATE TABLE `places` (
	`code` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`province_code` text NOT NULL,
	`name` text NOT NULL,
	`full_name` text NOT NULL,
	`full_name_en` text NOT NULL,
	`folded_name` text NOT NULL,
	CONSTRAINT "places_kind_listed" CHECK("places"."kind" in ('province', 'commune'))
) STRICT;
CREATE INDEX `places_by_province` ON `places` (`province_code`,`folded_name`);
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`url` text
) STRICT;
CREATE UNIQUE INDEX `sources_code_unique` ON `sources` (`code`);
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`province_code` text,
	`disabled_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`province_code`) REFERENCES `places`(`code`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`);
CREATE TABLE `sign_in_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`address` text NOT NULL,
	`attempted_at` text NOT NULL
) STRICT;
CREATE INDEX `sign_in_attempts_by_email` ON `sign_in_attempts` (`email`,`attempted_at`);
CREATE INDEX `sign_in_attempts_by_address` ON `sign_in_attempts` (`address`,`attempted_at`);
CREATE TABLE `setup_tokens` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text
) STRICT;
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`folded_name` text NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL
) STRICT;
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`province_code` text NOT NULL,
	`name_vi` text NOT NULL,
	`name_en` text NOT NULL,
	`envelope` integer,
	`source_id` text,
	`illustrative` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`province_code`) REFERENCES `places`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "programmes_envelope_safe" CHECK("programmes"."envelope" between -9007199254740991 and 9007199254740991)
) STRICT;
CREATE UNIQUE INDEX `programmes_code_unique` ON `programmes` (`code`);
CREATE TABLE `projects` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`programme_id` text,
	`province_code` text NOT NULL,
	`commune_code` text,
	`owner_id` text,
	`group` text,
	`sector` text NOT NULL,
	`status` text NOT NULL,
	`name_vi` text NOT NULL,
	`name_en` text NOT NULL,
	`folded_name` text NOT NULL,
	`objective_vi` text,
	`objective_en` text,
	`approved_start_on` text,
	`approved_finish_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source_id` text,
	`illustrative` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`province_code`) REFERENCES `places`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_code`) REFERENCES `places`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "projects_approved_start_on_day" CHECK("projects"."approved_start_on" is null or date("projects"."approved_start_on") is "projects"."approved_start_on"),
	CONSTRAINT "projects_approved_finish_on_day" CHECK("projects"."approved_finish_on" is null or date("projects"."approved_finish_on") is "projects"."approved_finish_on"),
	CONSTRAINT "projects_group_listed" CHECK("projects"."group" in ('A', 'B', 'C')),
	CONSTRAINT "projects_sector_listed" CHECK("projects"."sector" in ('connectivity', 'dataCentre', 'platform', 'digitalService', 'devices', 'security', 'workforce', 'digitalEconomy')),
	CONSTRAINT "projects_status_listed" CHECK("projects"."status" in ('identification', 'preparation', 'implementation', 'completion', 'completed', 'cancelled'))
) STRICT;
CREATE UNIQUE INDEX `projects_code_unique` ON `projects` (`code`);
CREATE INDEX `projects_by_province` ON `projects` (`province_code`,`code`);
CREATE INDEX `projects_by_programme` ON `projects` (`programme_id`);
CREATE TABLE `investment_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`decided_on` text NOT NULL,
	`total_investment` integer NOT NULL,
	`reason` text,
	`source_id` text,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "investment_decisions_total_investment_safe" CHECK("investment_decisions"."total_investment" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "investment_decisions_decided_on_day" CHECK("investment_decisions"."decided_on" is null or date("investment_decisions"."decided_on") is "investment_decisions"."decided_on"),
	CONSTRAINT "investment_decisions_kind_listed" CHECK("investment_decisions"."kind" in ('approval', 'adjustment'))
) STRICT;
CREATE INDEX `investment_decisions_by_project` ON `investment_decisions` (`project_id`,`decided_on`);
CREATE TABLE `role_assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`project_id` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_assignments_role_listed" CHECK("role_assignments"."role" in ('projectManager', 'financeOfficer', 'committee', 'auditor', 'administrator'))
) STRICT;
CREATE INDEX `role_assignments_by_user` ON `role_assignments` (`user_id`);
CREATE TABLE `project_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`kind` text NOT NULL,
	`text_vi` text NOT NULL,
	`text_en` text NOT NULL,
	`stated_on` text,
	`position` integer NOT NULL,
	`source_id` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_facts_stated_on_day" CHECK("project_facts"."stated_on" is null or date("project_facts"."stated_on") is "project_facts"."stated_on"),
	CONSTRAINT "project_facts_kind_listed" CHECK("project_facts"."kind" in ('target', 'state', 'figure'))
) STRICT;
CREATE INDEX `project_facts_by_project` ON `project_facts` (`project_id`,`position`);
CREATE TABLE `indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`place_code` text NOT NULL,
	`name_vi` text NOT NULL,
	`name_en` text NOT NULL,
	`unit_vi` text NOT NULL,
	`unit_en` text NOT NULL,
	`target_hundredths` integer,
	`target_on` text,
	`stated_on` text,
	`position` integer NOT NULL,
	`source_id` text NOT NULL,
	FOREIGN KEY (`place_code`) REFERENCES `places`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "indicators_stated_on_day" CHECK("indicators"."stated_on" is null or date("indicators"."stated_on") is "indicators"."stated_on")
) STRICT;
CREATE INDEX `indicators_by_place` ON `indicators` (`place_code`,`position`);
CREATE TABLE `indicator_measurements` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`value_hundredths` integer NOT NULL,
	`qualifier` text NOT NULL,
	`measured_on` text,
	`source_id` text NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "indicator_measurements_measured_on_day" CHECK("indicator_measurements"."measured_on" is null or date("indicator_measurements"."measured_on") is "indicator_measurements"."measured_on"),
	CONSTRAINT "indicator_measurements_qualifier_listed" CHECK("indicator_measurements"."qualifier" in ('exactly', 'moreThan', 'nearly'))
) STRICT;
CREATE INDEX `indicator_measurements_by_indicator` ON `indicator_measurements` (`indicator_id`,`measured_on`);
CREATE TABLE `bidding_packages` (
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
	`execution_days` integer,
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
	CONSTRAINT "bidding_packages_price_safe" CHECK("bidding_packages"."price" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "bidding_packages_funding_source_listed" CHECK("bidding_packages"."funding_source" in ('centralBudget', 'provincialBudget', 'oda', 'enterprise', 'other')),
	CONSTRAINT "bidding_packages_category_listed" CHECK("bidding_packages"."category" in ('goods', 'works', 'consulting', 'nonConsulting', 'mixed')),
	CONSTRAINT "bidding_packages_method_listed" CHECK("bidding_packages"."method" in ('open', 'limited', 'directAppointment', 'simplifiedDirectAppointment', 'competitiveShopping', 'onlineQuotation', 'directProcurement', 'onlineProcurement', 'selfExecution', 'community', 'priceNegotiation', 'specialCase', 'assignment')),
	CONSTRAINT "bidding_packages_procedure_listed" CHECK("bidding_packages"."procedure" in ('oneStageOneEnvelope', 'oneStageTwoEnvelopes', 'twoStagesOneEnvelope', 'twoStagesTwoEnvelopes')),
	CONSTRAINT "bidding_packages_contract_type_listed" CHECK("bidding_packages"."contract_type" in ('lumpSum', 'fixedUnitPrice', 'adjustableUnitPrice', 'timeBased', 'costPlusFee', 'outputBased', 'percentage', 'mixed')),
	CONSTRAINT "bidding_packages_status_listed" CHECK("bidding_packages"."status" in ('draft', 'planned', 'inviting', 'evaluating', 'awarded', 'contracted', 'executing', 'trialRun', 'accepted', 'handedOver', 'settled', 'closed', 'failed', 'cancelled', 'suspended', 'terminated'))
) STRICT;
CREATE UNIQUE INDEX `bidding_packages_noticeNumber_unique` ON `bidding_packages` (`notice_number`);
CREATE UNIQUE INDEX `bidding_packages_code` ON `bidding_packages` (`project_id`,`code`);
CREATE INDEX `bidding_packages_by_manager` ON `bidding_packages` (`manager_id`);
CREATE INDEX `bidding_packages_by_name` ON `bidding_packages` (`folded_name`,`id`);
CREATE TABLE `package_status_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`package_id` text NOT NULL,
	`step` integer NOT NULL,
	`kind` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`round` integer NOT NULL,
	`changed_on` text NOT NULL,
	`facts` text NOT NULL,
	`document_ref` text,
	`note` text,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`package_id`) REFERENCES `bidding_packages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "package_status_changes_changed_on_day" CHECK("package_status_changes"."changed_on" is null or date("package_status_changes"."changed_on") is "package_status_changes"."changed_on"),
	CONSTRAINT "package_status_changes_kind_listed" CHECK("package_status_changes"."kind" in ('transition', 'correction', 'import')),
	CONSTRAINT "package_status_changes_from_status_listed" CHECK("package_status_changes"."from_status" in ('draft', 'planned', 'inviting', 'evaluating', 'awarded', 'contracted', 'executing', 'trialRun', 'accepted', 'handedOver', 'settled', 'closed', 'failed', 'cancelled', 'suspended', 'terminated')),
	CONSTRAINT "package_status_changes_to_status_listed" CHECK("package_status_changes"."to_status" in ('draft', 'planned', 'inviting', 'evaluating', 'awarded', 'contracted', 'executing', 'trialRun', 'accepted', 'handedOver', 'settled', 'closed', 'failed', 'cancelled', 'suspended', 'terminated'))
) STRICT;
CREATE UNIQUE INDEX `package_status_changes_step` ON `package_status_changes` (`package_id`,`step`);
CREATE INDEX `package_status_changes_by_day` ON `package_status_changes` (`changed_on`);
CREATE TABLE `progress_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`package_id` text NOT NULL,
	`reported_on` text NOT NULL,
	`physical` integer NOT NULL,
	`accepted_value` integer,
	`delay_reason` text,
	`note` text,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`package_id`) REFERENCES `bidding_packages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "progress_reports_accepted_value_safe" CHECK("progress_reports"."accepted_value" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "progress_reports_reported_on_day" CHECK("progress_reports"."reported_on" is null or date("progress_reports"."reported_on") is "progress_reports"."reported_on"),
	CONSTRAINT "progress_reports_delay_reason_listed" CHECK("progress_reports"."delay_reason" in ('site', 'approval', 'designChange', 'bidding', 'supplier', 'supplyChain', 'capital', 'forceMajeure', 'technical', 'coordination', 'other')),
	CONSTRAINT "progress_reports_physical_range" CHECK("progress_reports"."physical" between 0 and 10000)
) STRICT;
CREATE INDEX `progress_reports_by_package` ON `progress_reports` (`package_id`,`reported_on`,`id`);
CREATE TABLE `suppliers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`folded_name` text NOT NULL,
	`tax_code` text,
	`illustrative` integer DEFAULT false NOT NULL
) STRICT;
CREATE UNIQUE INDEX `suppliers_foldedName_unique` ON `suppliers` (`folded_name`);
CREATE UNIQUE INDEX `suppliers_taxCode_unique` ON `suppliers` (`tax_code`);
CREATE TABLE `contracts` (
	`id` text PRIMARY KEY NOT NULL,
	`package_id` text NOT NULL,
	`number` text NOT NULL,
	`signed_on` text NOT NULL,
	`finish_on` text NOT NULL,
	`value` integer NOT NULL,
	`advance_ceiling` integer,
	`source_id` text,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`package_id`) REFERENCES `bidding_packages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contracts_value_safe" CHECK("contracts"."value" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "contracts_signed_on_day" CHECK("contracts"."signed_on" is null or date("contracts"."signed_on") is "contracts"."signed_on"),
	CONSTRAINT "contracts_finish_on_day" CHECK("contracts"."finish_on" is null or date("contracts"."finish_on") is "contracts"."finish_on")
) STRICT;
CREATE UNIQUE INDEX `contracts_number` ON `contracts` (`package_id`,`number`);
CREATE TABLE `contract_suppliers` (
	`contract_id` text NOT NULL,
	`supplier_id` text NOT NULL,
	`role` text NOT NULL,
	`share` integer,
	PRIMARY KEY(`contract_id`, `supplier_id`),
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supplier_id`) REFERENCES `suppliers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contract_suppliers_role_listed" CHECK("contract_suppliers"."role" in ('sole', 'lead', 'member'))
) STRICT;
CREATE TABLE `contract_amendments` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`number` text NOT NULL,
	`signed_on` text NOT NULL,
	`old_value` integer NOT NULL,
	`new_value` integer NOT NULL,
	`old_finish_on` text NOT NULL,
	`new_finish_on` text NOT NULL,
	`reason` text NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contract_amendments_old_value_safe" CHECK("contract_amendments"."old_value" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "contract_amendments_new_value_safe" CHECK("contract_amendments"."new_value" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "contract_amendments_signed_on_day" CHECK("contract_amendments"."signed_on" is null or date("contract_amendments"."signed_on") is "contract_amendments"."signed_on"),
	CONSTRAINT "contract_amendments_old_finish_on_day" CHECK("contract_amendments"."old_finish_on" is null or date("contract_amendments"."old_finish_on") is "contract_amendments"."old_finish_on"),
	CONSTRAINT "contract_amendments_new_finish_on_day" CHECK("contract_amendments"."new_finish_on" is null or date("contract_amendments"."new_finish_on") is "contract_amendments"."new_finish_on")
) STRICT;
CREATE INDEX `contract_amendments_by_contract` ON `contract_amendments` (`contract_id`,`signed_on`);
CREATE TABLE `securities` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`issuer` text NOT NULL,
	`amount` integer NOT NULL,
	`issued_on` text NOT NULL,
	`expires_on` text NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "securities_amount_safe" CHECK("securities"."amount" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "securities_issued_on_day" CHECK("securities"."issued_on" is null or date("securities"."issued_on") is "securities"."issued_on"),
	CONSTRAINT "securities_expires_on_day" CHECK("securities"."expires_on" is null or date("securities"."expires_on") is "securities"."expires_on"),
	CONSTRAINT "securities_kind_listed" CHECK("securities"."kind" in ('bid', 'performance', 'advance', 'warranty'))
) STRICT;
CREATE INDEX `securities_by_contract` ON `securities` (`contract_id`,`kind`,`expires_on`);
CREATE TABLE `capital_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`capital_year` integer NOT NULL,
	`funding_source` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`decision_number` text NOT NULL,
	`decided_on` text NOT NULL,
	`source_id` text,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "capital_entries_amount_safe" CHECK("capital_entries"."amount" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "capital_entries_decided_on_day" CHECK("capital_entries"."decided_on" is null or date("capital_entries"."decided_on") is "capital_entries"."decided_on"),
	CONSTRAINT "capital_entries_funding_source_listed" CHECK("capital_entries"."funding_source" in ('centralBudget', 'provincialBudget', 'oda', 'enterprise', 'other')),
	CONSTRAINT "capital_entries_kind_listed" CHECK("capital_entries"."kind" in ('assigned', 'adjusted', 'carriedIn', 'carriedOut', 'cancelled'))
) STRICT;
CREATE INDEX `capital_entries_by_project` ON `capital_entries` (`project_id`,`capital_year`,`funding_source`);
CREATE TABLE `disbursement_plans` (
	`project_id` text NOT NULL,
	`capital_year` integer NOT NULL,
	`revision` integer NOT NULL,
	`month` text NOT NULL,
	`cumulative` integer NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`project_id`, `capital_year`, `revision`, `month`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "disbursement_plans_cumulative_safe" CHECK("disbursement_plans"."cumulative" between -9007199254740991 and 9007199254740991)
) STRICT;
CREATE TABLE `disbursement_entries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`project_id` text NOT NULL,
	`package_id` text,
	`contract_id` text,
	`province_code` text NOT NULL,
	`capital_year` integer NOT NULL,
	`funding_source` text NOT NULL,
	`kind` text NOT NULL,
	`voucher_number` text NOT NULL,
	`posted_on` text NOT NULL,
	`gross` integer NOT NULL,
	`recovered` integer NOT NULL,
	`advance_change` integer NOT NULL,
	`paid_change` integer NOT NULL,
	`cash` integer NOT NULL,
	`note` text,
	`reverses_id` text,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	`request_hash` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`package_id`) REFERENCES `bidding_packages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reverses_id`) REFERENCES `disbursement_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "disbursement_entries_gross_safe" CHECK("disbursement_entries"."gross" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "disbursement_entries_recovered_safe" CHECK("disbursement_entries"."recovered" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "disbursement_entries_advance_change_safe" CHECK("disbursement_entries"."advance_change" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "disbursement_entries_paid_change_safe" CHECK("disbursement_entries"."paid_change" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "disbursement_entries_cash_safe" CHECK("disbursement_entries"."cash" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "disbursement_entries_posted_on_day" CHECK("disbursement_entries"."posted_on" is null or date("disbursement_entries"."posted_on") is "disbursement_entries"."posted_on"),
	CONSTRAINT "disbursement_entries_funding_source_listed" CHECK("disbursement_entries"."funding_source" in ('centralBudget', 'provincialBudget', 'oda', 'enterprise', 'other')),
	CONSTRAINT "disbursement_entries_kind_listed" CHECK("disbursement_entries"."kind" in ('advance', 'payment', 'advanceReturn', 'paymentReturn', 'reversal')),
	CONSTRAINT "disbursement_entries_cash_identity" CHECK("disbursement_entries"."cash" = "disbursement_entries"."advance_change" + "disbursement_entries"."paid_change")
) STRICT;
CREATE UNIQUE INDEX `disbursement_entries_id_unique` ON `disbursement_entries` (`id`);
CREATE UNIQUE INDEX `disbursement_entries_reversesId_unique` ON `disbursement_entries` (`reverses_id`);
CREATE UNIQUE INDEX `disbursement_entries_voucher` ON `disbursement_entries` (`project_id`,`capital_year`,`voucher_number`);
CREATE INDEX `disbursement_entries_by_day` ON `disbursement_entries` (`posted_on`,`seq`);
CREATE INDEX `disbursement_entries_by_province` ON `disbursement_entries` (`province_code`,`posted_on`,`seq`);
CREATE INDEX `disbursement_entries_by_project` ON `disbursement_entries` (`project_id`,`posted_on`,`seq`);
CREATE INDEX `disbursement_entries_by_package` ON `disbursement_entries` (`package_id`,`posted_on`,`seq`);
CREATE INDEX `disbursement_entries_by_contract` ON `disbursement_entries` (`contract_id`,`posted_on`,`seq`);
CREATE TABLE `schedule_items` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`package_id` text,
	`kind` text NOT NULL,
	`role` text NOT NULL,
	`name` text,
	`position` integer NOT NULL,
	`planned_start_on` text NOT NULL,
	`planned_finish_on` text NOT NULL,
	`actual_start_on` text,
	`actual_finish_on` text,
	`duration_unit` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`package_id`) REFERENCES `bidding_packages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "schedule_items_planned_start_on_day" CHECK("schedule_items"."planned_start_on" is null or date("schedule_items"."planned_start_on") is "schedule_items"."planned_start_on"),
	CONSTRAINT "schedule_items_planned_finish_on_day" CHECK("schedule_items"."planned_finish_on" is null or date("schedule_items"."planned_finish_on") is "schedule_items"."planned_finish_on"),
	CONSTRAINT "schedule_items_actual_start_on_day" CHECK("schedule_items"."actual_start_on" is null or date("schedule_items"."actual_start_on") is "schedule_items"."actual_start_on"),
	CONSTRAINT "schedule_items_actual_finish_on_day" CHECK("schedule_items"."actual_finish_on" is null or date("schedule_items"."actual_finish_on") is "schedule_items"."actual_finish_on"),
	CONSTRAINT "schedule_items_kind_listed" CHECK("schedule_items"."kind" in ('phase', 'activity', 'milestone')),
	CONSTRAINT "schedule_items_role_listed" CHECK("schedule_items"."role" in ('selection', 'execution', 'trialRun', 'acceptance', 'securityApproval', 'training', 'handover', 'other')),
	CONSTRAINT "schedule_items_duration_unit_listed" CHECK("schedule_items"."duration_unit" in ('calendarDays', 'workingDays')),
	CONSTRAINT "schedule_items_finish_after_start" CHECK("schedule_items"."planned_finish_on" >= "schedule_items"."planned_start_on")
) STRICT;
CREATE INDEX `schedule_items_by_project` ON `schedule_items` (`project_id`,`package_id`,`position`);
CREATE INDEX `schedule_items_by_package` ON `schedule_items` (`package_id`,`position`);
CREATE TABLE `dependencies` (
	`project_id` text NOT NULL,
	`from_item_id` text NOT NULL,
	`to_item_id` text NOT NULL,
	`type` text NOT NULL,
	`lag_days` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`from_item_id`, `to_item_id`, `type`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_item_id`) REFERENCES `schedule_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_item_id`) REFERENCES `schedule_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dependencies_type_listed" CHECK("dependencies"."type" in ('FS', 'SS', 'FF', 'SF'))
) STRICT;
CREATE INDEX `dependencies_by_project` ON `dependencies` (`project_id`);
CREATE TABLE `baselines` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`number` integer NOT NULL,
	`approved_on` text NOT NULL,
	`decision_number` text NOT NULL,
	`reason` text NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "baselines_approved_on_day" CHECK("baselines"."approved_on" is null or date("baselines"."approved_on") is "baselines"."approved_on")
) STRICT;
CREATE UNIQUE INDEX `baselines_number` ON `baselines` (`project_id`,`number`);
CREATE TABLE `baseline_items` (
	`baseline_id` text NOT NULL,
	`item_id` text NOT NULL,
	`start_on` text NOT NULL,
	`finish_on` text NOT NULL,
	PRIMARY KEY(`baseline_id`, `item_id`),
	FOREIGN KEY (`baseline_id`) REFERENCES `baselines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `schedule_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "baseline_items_start_on_day" CHECK("baseline_items"."start_on" is null or date("baseline_items"."start_on") is "baseline_items"."start_on"),
	CONSTRAINT "baseline_items_finish_on_day" CHECK("baseline_items"."finish_on" is null or date("baseline_items"."finish_on") is "baseline_items"."finish_on")
) STRICT;
CREATE TABLE `baseline_packages` (
	`baseline_id` text NOT NULL,
	`package_id` text NOT NULL,
	`budget` integer NOT NULL,
	PRIMARY KEY(`baseline_id`, `package_id`),
	FOREIGN KEY (`baseline_id`) REFERENCES `baselines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`package_id`) REFERENCES `bidding_packages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "baseline_packages_budget_safe" CHECK("baseline_packages"."budget" between -9007199254740991 and 9007199254740991)
) STRICT;
CREATE TABLE `flags` (
	`id` text PRIMARY KEY NOT NULL,
	`rule_code` text NOT NULL,
	`scope` text NOT NULL,
	`subject_key` text NOT NULL,
	`project_id` text NOT NULL,
	`package_id` text,
	`contract_id` text,
	`province_code` text NOT NULL,
	`state` text NOT NULL,
	`severity` text NOT NULL,
	`raised_on` text NOT NULL,
	`finding` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`package_id`) REFERENCES `bidding_packages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "flags_raised_on_day" CHECK("flags"."raised_on" is null or date("flags"."raised_on") is "flags"."raised_on"),
	CONSTRAINT "flags_rule_code_listed" CHECK("flags"."rule_code" in ('S1', 'S5', 'S6', 'M1', 'M5', 'A3', 'G1')),
	CONSTRAINT "flags_scope_listed" CHECK("flags"."scope" in ('project', 'package', 'contract', 'projectYear')),
	CONSTRAINT "flags_state_listed" CHECK("flags"."state" in ('open', 'accepted', 'cleared')),
	CONSTRAINT "flags_severity_listed" CHECK("flags"."severity" in ('amber', 'red'))
) STRICT;
CREATE UNIQUE INDEX `flags_subject` ON `flags` (`rule_code`,`subject_key`);
CREATE INDEX `flags_by_project` ON `flags` (`project_id`,`state`);
CREATE INDEX `flags_by_state` ON `flags` (`state`,`severity`,`raised_on`);
CREATE INDEX `flags_by_province` ON `flags` (`province_code`,`state`,`severity`,`raised_on`);
CREATE TABLE `flag_events` (
	`id` text PRIMARY KEY NOT NULL,
	`flag_id` text NOT NULL,
	`kind` text NOT NULL,
	`severity` text,
	`happened_on` text NOT NULL,
	`finding` text,
	`note` text,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`flag_id`) REFERENCES `flags`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "flag_events_happened_on_day" CHECK("flag_events"."happened_on" is null or date("flag_events"."happened_on") is "flag_events"."happened_on"),
	CONSTRAINT "flag_events_kind_listed" CHECK("flag_events"."kind" in ('raised', 'escalated', 'deescalated', 'assigned', 'answered', 'accepted', 'cleared', 'reRaised')),
	CONSTRAINT "flag_events_severity_listed" CHECK("flag_events"."severity" in ('amber', 'red'))
) STRICT;
CREATE INDEX `flag_events_by_flag` ON `flag_events` (`flag_id`,`id`);
CREATE TABLE `unanswered_rules` (
	`rule_code` text NOT NULL,
	`scope` text NOT NULL,
	`subject_key` text NOT NULL,
	`project_id` text NOT NULL,
	`package_id` text,
	`province_code` text NOT NULL,
	`missing` text NOT NULL,
	PRIMARY KEY(`rule_code`, `subject_key`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`package_id`) REFERENCES `bidding_packages`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `unanswered_rules_by_project` ON `unanswered_rules` (`project_id`);
CREATE TABLE `rule_params` (
	`id` text PRIMARY KEY NOT NULL,
	`rule_code` text NOT NULL,
	`name` text NOT NULL,
	`value` integer NOT NULL,
	`unit` text NOT NULL,
	`legal_basis` text NOT NULL,
	`effective_from` text NOT NULL,
	`effective_to` text,
	`review_status` text NOT NULL,
	CONSTRAINT "rule_params_effective_from_day" CHECK("rule_params"."effective_from" is null or date("rule_params"."effective_from") is "rule_params"."effective_from"),
	CONSTRAINT "rule_params_effective_to_day" CHECK("rule_params"."effective_to" is null or date("rule_params"."effective_to") is "rule_params"."effective_to"),
	CONSTRAINT "rule_params_review_status_listed" CHECK("rule_params"."review_status" in ('unverified', 'verified'))
) STRICT;
CREATE UNIQUE INDEX `rule_params_dated` ON `rule_params` (`rule_code`,`name`,`effective_from`);
CREATE TABLE `audit_events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`event` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`changes` text NOT NULL,
	`actor_id` text,
	`request_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE UNIQUE INDEX `audit_events_id_unique` ON `audit_events` (`id`);
CREATE INDEX `audit_events_by_subject` ON `audit_events` (`subject_kind`,`subject_id`,`seq`);
CREATE TABLE `chain_heads` (
	`name` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
) STRICT;
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
CREATE TABLE `import_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`file_name` text NOT NULL,
	`content` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `contract_totals` (
	`contract_id` text PRIMARY KEY NOT NULL,
	`advanced` integer NOT NULL,
	`advance_outstanding` integer NOT NULL,
	`paid` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contract_totals_not_negative" CHECK("contract_totals"."advance_outstanding" >= 0 and "contract_totals"."paid" >= 0)
) STRICT;
CREATE TABLE `project_year_totals` (
	`project_id` text NOT NULL,
	`capital_year` integer NOT NULL,
	`funding_source` text NOT NULL,
	`province_code` text NOT NULL,
	`own` integer NOT NULL,
	`carried_in` integer NOT NULL,
	`usable` integer NOT NULL,
	`disbursed` integer NOT NULL,
	PRIMARY KEY(`project_id`, `capital_year`, `funding_source`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `project_year_totals_by_province` ON `project_year_totals` (`province_code`,`capital_year`);
CREATE TABLE `province_month_totals` (
	`province_code` text NOT NULL,
	`capital_year` integer NOT NULL,
	`funding_source` text NOT NULL,
	`month` text NOT NULL,
	`disbursed` integer NOT NULL,
	PRIMARY KEY(`province_code`, `capital_year`, `funding_source`, `month`),
	FOREIGN KEY (`province_code`) REFERENCES `places`(`code`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `province_month_plans` (
	`province_code` text NOT NULL,
	`capital_year` integer NOT NULL,
	`month` text NOT NULL,
	`cumulative` integer NOT NULL,
	PRIMARY KEY(`province_code`, `capital_year`, `month`),
	FOREIGN KEY (`province_code`) REFERENCES `places`(`code`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `package_positions` (
	`package_id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`province_code` text NOT NULL,
	`status` text NOT NULL,
	`status_on` text NOT NULL,
	`standing` text NOT NULL,
	`physical` integer,
	`reported_on` text,
	`contract_value` integer NOT NULL,
	`contract_finish_on` text,
	`disbursed` integer NOT NULL,
	`advance_outstanding` integer NOT NULL,
	`original_start_on` text,
	`original_finish_on` text,
	`approved_start_on` text,
	`approved_finish_on` text,
	`start_on` text,
	`finish_on` text,
	`delay_days` integer,
	`original_delay_days` integer,
	`total_float` integer,
	`critical` integer NOT NULL,
	`driven_by_id` text,
	`milestones` text NOT NULL,
	`open_red` integer NOT NULL,
	`open_amber` integer NOT NULL,
	FOREIGN KEY (`package_id`) REFERENCES `bidding_packages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "package_positions_status_listed" CHECK("package_positions"."status" in ('draft', 'planned', 'inviting', 'evaluating', 'awarded', 'contracted', 'executing', 'trialRun', 'accepted', 'handedOver', 'settled', 'closed', 'failed', 'cancelled', 'suspended', 'terminated')),
	CONSTRAINT "package_positions_standing_listed" CHECK("package_positions"."standing" in ('offTrack', 'watch', 'onTrack', 'done', 'unknown'))
) STRICT;
CREATE INDEX `package_positions_by_project` ON `package_positions` (`project_id`,`start_on`);
CREATE INDEX `package_positions_by_province` ON `package_positions` (`province_code`,`project_id`);
CREATE INDEX `package_positions_by_status` ON `package_positions` (`status`,`project_id`);
CREATE INDEX `package_positions_by_standing` ON `package_positions` (`standing`,`project_id`);
CREATE TABLE `project_positions` (
	`project_id` text PRIMARY KEY NOT NULL,
	`province_code` text NOT NULL,
	`code` text NOT NULL,
	`folded_name` text NOT NULL,
	`sector` text NOT NULL,
	`group` text,
	`standing` text NOT NULL,
	`standing_rank` integer NOT NULL,
	`packages` integer NOT NULL,
	`packages_done` integer NOT NULL,
	`total_investment` integer,
	`package_prices` integer NOT NULL,
	`contract_value` integer NOT NULL,
	`disbursed` integer NOT NULL,
	`physical` integer,
	`capital_year` integer NOT NULL,
	`year_assigned` integer NOT NULL,
	`year_disbursed` integer NOT NULL,
	`year_planned` integer,
	`start_on` text,
	`finish_on` text,
	`original_start_on` text,
	`original_finish_on` text,
	`approved_start_on` text,
	`approved_finish_on` text,
	`delay_days` integer,
	`original_delay_days` integer,
	`next_item_id` text,
	`next_item_on` text,
	`open_red` integer NOT NULL,
	`open_amber` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_positions_sector_listed" CHECK("project_positions"."sector" in ('connectivity', 'dataCentre', 'platform', 'digitalService', 'devices', 'security', 'workforce', 'digitalEconomy')),
	CONSTRAINT "project_positions_group_listed" CHECK("project_positions"."group" in ('A', 'B', 'C')),
	CONSTRAINT "project_positions_standing_listed" CHECK("project_positions"."standing" in ('offTrack', 'watch', 'onTrack', 'done', 'unknown'))
) STRICT;
CREATE INDEX `project_positions_by_code` ON `project_positions` (`code`);
CREATE INDEX `project_positions_by_province` ON `project_positions` (`province_code`,`standing_rank`,"total_investment" desc);
CREATE INDEX `project_positions_by_standing` ON `project_positions` (`standing_rank`,"total_investment" desc);
CREATE INDEX `project_positions_by_investment` ON `project_positions` (`total_investment`);
CREATE INDEX `project_positions_by_finish` ON `project_positions` (`finish_on`);
CREATE TABLE `province_totals` (
	`province_code` text PRIMARY KEY NOT NULL,
	`projects` integer NOT NULL,
	`packages` integer NOT NULL,
	`packages_done` integer NOT NULL,
	`total_investment` integer NOT NULL,
	`contract_value` integer NOT NULL,
	`disbursed` integer NOT NULL,
	`year_assigned` integer NOT NULL,
	`year_disbursed` integer NOT NULL,
	`year_planned` integer NOT NULL,
	`off_track` integer NOT NULL,
	`watch` integer NOT NULL,
	`on_track` integer NOT NULL,
	`done` integer NOT NULL,
	`unknown` integer NOT NULL,
	`open_red` integer NOT NULL,
	`open_amber` integer NOT NULL,
	FOREIGN KEY (`province_code`) REFERENCES `places`(`code`) ON UPDATE no action ON DELETE no action
) STRICT;
