CREATE TABLE `__new_flags` (
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
	`assignee_id` text,
	`finding` text NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`package_id`) REFERENCES `bidding_packages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "flags_raised_on_day" CHECK("raised_on" is null or date("raised_on") is "raised_on"),
	CONSTRAINT "flags_rule_code_listed" CHECK("rule_code" in ('S1', 'S5', 'S6', 'M1', 'M5', 'A3', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'G1')),
	CONSTRAINT "flags_scope_listed" CHECK("scope" in ('project', 'package', 'contract', 'projectYear', 'selection', 'selectionPlan')),
	CONSTRAINT "flags_state_listed" CHECK("state" in ('open', 'accepted', 'cleared')),
	CONSTRAINT "flags_severity_listed" CHECK("severity" in ('amber', 'red'))
) STRICT;
INSERT INTO `__new_flags`("id", "rule_code", "scope", "subject_key", "project_id", "package_id", "contract_id", "province_code", "state", "severity", "raised_on", "assignee_id", "finding") SELECT "id", "rule_code", "scope", "subject_key", "project_id", "package_id", "contract_id", "province_code", "state", "severity", "raised_on", "assignee_id", "finding" FROM `flags`;
DROP TABLE `flags`;
ALTER TABLE `__new_flags` RENAME TO `flags`;
CREATE UNIQUE INDEX `flags_subject` ON `flags` (`rule_code`,`subject_key`);
CREATE INDEX `flags_by_project` ON `flags` (`project_id`,`state`,`severity`,`raised_on`);
CREATE INDEX `flags_by_assignee` ON `flags` (`assignee_id`,`state`);
CREATE INDEX `flags_by_state` ON `flags` (`state`,`severity`,`raised_on`);
CREATE INDEX `flags_by_province` ON `flags` (`province_code`,`state`,`severity`,`raised_on`);
CREATE INDEX `projects_by_owner` ON `projects` (`owner_id`);
