CREATE TABLE `province_ceilings` (
	`id` text PRIMARY KEY NOT NULL,
	`province_code` text NOT NULL,
	`capital_year` integer NOT NULL,
	`funding_source` text NOT NULL,
	`amount` integer NOT NULL,
	`decision_number` text NOT NULL,
	`decided_on` text NOT NULL,
	`source_id` text,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`province_code`) REFERENCES `places`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "province_ceilings_amount_safe" CHECK("province_ceilings"."amount" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "province_ceilings_decided_on_day" CHECK("province_ceilings"."decided_on" is null or date("province_ceilings"."decided_on") is "province_ceilings"."decided_on"),
	CONSTRAINT "province_ceilings_funding_source_listed" CHECK("province_ceilings"."funding_source" in ('centralBudget', 'provincialBudget', 'oda', 'enterprise', 'other'))
) STRICT;
CREATE INDEX `province_ceilings_by_province` ON `province_ceilings` (`province_code`,`capital_year`,`funding_source`);

-- Facts that happened are rows that are never edited.
CREATE TRIGGER province_ceilings_no_update BEFORE UPDATE ON province_ceilings BEGIN SELECT RAISE(ABORT, 'rows of province_ceilings are never edited'); END;
CREATE TRIGGER province_ceilings_no_delete BEFORE DELETE ON province_ceilings BEGIN SELECT RAISE(ABORT, 'rows of province_ceilings are never edited'); END;
