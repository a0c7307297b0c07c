CREATE TABLE `period_closings` (
	`id` text PRIMARY KEY NOT NULL,
	`province_code` text NOT NULL,
	`through_month` text NOT NULL,
	`cash` integer NOT NULL,
	`treasury_cash` integer NOT NULL,
	`explanation` text,
	`entries` integer NOT NULL,
	`ledger_seq` integer NOT NULL,
	`ledger_hash` text NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`province_code`) REFERENCES `places`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "period_closings_cash_safe" CHECK("period_closings"."cash" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "period_closings_treasury_cash_safe" CHECK("period_closings"."treasury_cash" between -9007199254740991 and 9007199254740991)
) STRICT;
CREATE UNIQUE INDEX `period_closings_once` ON `period_closings` (`province_code`,`through_month`);
ALTER TABLE `overrides` ADD `capital_year` integer;
ALTER TABLE `overrides` ADD `funding_source` text CONSTRAINT "overrides_funding_source_listed" CHECK("funding_source" in ('centralBudget', 'provincialBudget', 'oda', 'enterprise', 'other'));
-- A closing is never edited, and whatever writes, no entry comes into a month that is closed.
CREATE TRIGGER period_closings_no_update BEFORE UPDATE ON period_closings BEGIN SELECT RAISE(ABORT, 'rows of period_closings are never edited'); END;
CREATE TRIGGER period_closings_no_delete BEFORE DELETE ON period_closings BEGIN SELECT RAISE(ABORT, 'rows of period_closings are never edited'); END;
CREATE TRIGGER disbursement_entries_in_open_month BEFORE INSERT ON disbursement_entries WHEN EXISTS (SELECT 1 FROM period_closings WHERE province_code = NEW.province_code AND through_month >= substr(NEW.posted_on, 1, 7)) BEGIN SELECT RAISE(ABORT, 'the month of this entry is closed'); END;
