CREATE TABLE `medium_term_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`from_year` integer NOT NULL,
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
	CONSTRAINT "medium_term_plans_amount_safe" CHECK("medium_term_plans"."amount" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "medium_term_plans_decided_on_day" CHECK("medium_term_plans"."decided_on" is null or date("medium_term_plans"."decided_on") is "medium_term_plans"."decided_on"),
	CONSTRAINT "medium_term_plans_funding_source_listed" CHECK("medium_term_plans"."funding_source" in ('centralBudget', 'provincialBudget', 'oda', 'enterprise', 'other')),
	CONSTRAINT "medium_term_plans_kind_listed" CHECK("medium_term_plans"."kind" in ('assigned', 'adjusted')),
	CONSTRAINT "medium_term_plans_from_year_first" CHECK("medium_term_plans"."from_year" % 5 = 1)
) STRICT;
CREATE INDEX `medium_term_plans_by_project` ON `medium_term_plans` (`project_id`,`from_year`,`funding_source`);
ALTER TABLE `capital_entries` ADD `counterpart_id` text REFERENCES projects(id);
-- Facts that happened are rows that are never edited.
CREATE TRIGGER medium_term_plans_no_update BEFORE UPDATE ON medium_term_plans BEGIN SELECT RAISE(ABORT, 'rows of medium_term_plans are never edited'); END;
CREATE TRIGGER medium_term_plans_no_delete BEFORE DELETE ON medium_term_plans BEGIN SELECT RAISE(ABORT, 'rows of medium_term_plans are never edited'); END;
