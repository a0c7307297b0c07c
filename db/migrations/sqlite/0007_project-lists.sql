CREATE TABLE `project_list_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`content` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` text NOT NULL,
	`sha256` text NOT NULL,
	`mapping` text,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `column_mappings` (
	`user_id` text NOT NULL,
	`heads_sha256` text NOT NULL,
	`mapping` text NOT NULL,
	`used_at` text NOT NULL,
	PRIMARY KEY(`user_id`, `heads_sha256`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `project_origins` (
	`key` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`source_id` text NOT NULL,
	`content_sha256` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `project_origins_by_project` ON `project_origins` (`project_id`);
CREATE TABLE `__new_places` (
	`code` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`province_code` text NOT NULL,
	`name` text NOT NULL,
	`full_name` text NOT NULL,
	`full_name_en` text NOT NULL,
	`folded_name` text NOT NULL,
	CONSTRAINT "places_kind_listed" CHECK("kind" in ('province', 'commune', 'none'))
) STRICT;
INSERT INTO `__new_places`("code", "kind", "province_code", "name", "full_name", "full_name_en", "folded_name") SELECT "code", "kind", "province_code", "name", "full_name", "full_name_en", "folded_name" FROM `places`;
DROP TABLE `places`;
ALTER TABLE `__new_places` RENAME TO `places`;
CREATE INDEX `places_by_province` ON `places` (`province_code`,`folded_name`);
CREATE TABLE `__new_investment_decisions` (
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
	CONSTRAINT "investment_decisions_total_investment_safe" CHECK("total_investment" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "investment_decisions_decided_on_day" CHECK("decided_on" is null or date("decided_on") is "decided_on"),
	CONSTRAINT "investment_decisions_kind_listed" CHECK("kind" in ('approval', 'adjustment', 'stated'))
) STRICT;
INSERT INTO `__new_investment_decisions`("id", "project_id", "kind", "number", "decided_on", "total_investment", "reason", "source_id", "illustrative", "recorded_by", "recorded_at") SELECT "id", "project_id", "kind", "number", "decided_on", "total_investment", "reason", "source_id", "illustrative", "recorded_by", "recorded_at" FROM `investment_decisions`;
DROP TABLE `investment_decisions`;
ALTER TABLE `__new_investment_decisions` RENAME TO `investment_decisions`;
CREATE INDEX `investment_decisions_by_project` ON `investment_decisions` (`project_id`,`decided_on`);
-- A rebuilt table has lost its triggers.
CREATE TRIGGER investment_decisions_no_update BEFORE UPDATE ON investment_decisions BEGIN SELECT RAISE(ABORT, 'rows of investment_decisions are never edited'); END;
CREATE TRIGGER investment_decisions_no_delete BEFORE DELETE ON investment_decisions BEGIN SELECT RAISE(ABORT, 'rows of investment_decisions are never edited'); END;
CREATE TABLE `__new_projects` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`programme_id` text,
	`province_code` text NOT NULL,
	`commune_code` text,
	`owner_id` text,
	`group` text,
	`sector` text,
	`status` text,
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
	CONSTRAINT "projects_approved_start_on_day" CHECK("approved_start_on" is null or date("approved_start_on") is "approved_start_on"),
	CONSTRAINT "projects_approved_finish_on_day" CHECK("approved_finish_on" is null or date("approved_finish_on") is "approved_finish_on"),
	CONSTRAINT "projects_group_listed" CHECK("group" in ('A', 'B', 'C')),
	CONSTRAINT "projects_sector_listed" CHECK("sector" in ('connectivity', 'dataCentre', 'platform', 'digitalService', 'devices', 'security', 'workforce', 'digitalEconomy')),
	CONSTRAINT "projects_status_listed" CHECK("status" in ('identification', 'preparation', 'implementation', 'completion', 'completed', 'cancelled'))
) STRICT;
INSERT INTO `__new_projects`("id", "code", "programme_id", "province_code", "commune_code", "owner_id", "group", "sector", "status", "name_vi", "name_en", "folded_name", "objective_vi", "objective_en", "approved_start_on", "approved_finish_on", "version", "source_id", "illustrative") SELECT "id", "code", "programme_id", "province_code", "commune_code", "owner_id", "group", "sector", "status", "name_vi", "name_en", "folded_name", "objective_vi", "objective_en", "approved_start_on", "approved_finish_on", "version", "source_id", "illustrative" FROM `projects`;
DROP TABLE `projects`;
ALTER TABLE `__new_projects` RENAME TO `projects`;
CREATE UNIQUE INDEX `projects_code_unique` ON `projects` (`code`);
CREATE INDEX `projects_by_province` ON `projects` (`province_code`,`code`);
CREATE INDEX `projects_by_programme` ON `projects` (`programme_id`);
CREATE TABLE `__new_project_positions` (
	`project_id` text PRIMARY KEY NOT NULL,
	`province_code` text NOT NULL,
	`code` text NOT NULL,
	`folded_name` text NOT NULL,
	`sector` text,
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
	CONSTRAINT "project_positions_sector_listed" CHECK("sector" in ('connectivity', 'dataCentre', 'platform', 'digitalService', 'devices', 'security', 'workforce', 'digitalEconomy')),
	CONSTRAINT "project_positions_group_listed" CHECK("group" in ('A', 'B', 'C')),
	CONSTRAINT "project_positions_standing_listed" CHECK("standing" in ('offTrack', 'watch', 'onTrack', 'done', 'unknown'))
) STRICT;
INSERT INTO `__new_project_positions`("project_id", "province_code", "code", "folded_name", "sector", "group", "standing", "standing_rank", "packages", "packages_done", "total_investment", "package_prices", "contract_value", "disbursed", "physical", "capital_year", "year_assigned", "year_disbursed", "year_planned", "start_on", "finish_on", "original_start_on", "original_finish_on", "approved_start_on", "approved_finish_on", "delay_days", "original_delay_days", "next_item_id", "next_item_on", "open_red", "open_amber") SELECT "project_id", "province_code", "code", "folded_name", "sector", "group", "standing", "standing_rank", "packages", "packages_done", "total_investment", "package_prices", "contract_value", "disbursed", "physical", "capital_year", "year_assigned", "year_disbursed", "year_planned", "start_on", "finish_on", "original_start_on", "original_finish_on", "approved_start_on", "approved_finish_on", "delay_days", "original_delay_days", "next_item_id", "next_item_on", "open_red", "open_amber" FROM `project_positions`;
DROP TABLE `project_positions`;
ALTER TABLE `__new_project_positions` RENAME TO `project_positions`;
CREATE INDEX `project_positions_by_code` ON `project_positions` (`code`);
CREATE INDEX `project_positions_by_province` ON `project_positions` (`province_code`,`standing_rank`,`total_investment` desc);
CREATE INDEX `project_positions_by_standing` ON `project_positions` (`standing_rank`,`total_investment` desc);
CREATE INDEX `project_positions_by_investment` ON `project_positions` (`total_investment`);
CREATE INDEX `project_positions_by_finish` ON `project_positions` (`finish_on`);
