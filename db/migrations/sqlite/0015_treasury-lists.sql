CREATE TABLE `treasury_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`province_code` text NOT NULL,
	`from_month` text NOT NULL,
	`through_month` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`line_count` integer NOT NULL,
	`total` integer NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`province_code`) REFERENCES `places`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "treasury_lists_total_safe" CHECK("treasury_lists"."total" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "treasury_lists_months_ordered" CHECK("treasury_lists"."from_month" <= "treasury_lists"."through_month")
) STRICT;
CREATE INDEX `treasury_lists_by_month` ON `treasury_lists` (`province_code`,`through_month`);
CREATE TABLE `treasury_lines` (
	`list_id` text NOT NULL,
	`position` integer NOT NULL,
	`voucher_number` text NOT NULL,
	`folded_number` text NOT NULL,
	`paid_on` text NOT NULL,
	`amount` integer NOT NULL,
	`purpose` text,
	PRIMARY KEY(`list_id`, `position`),
	FOREIGN KEY (`list_id`) REFERENCES `treasury_lists`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "treasury_lines_amount_safe" CHECK("treasury_lines"."amount" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "treasury_lines_paid_on_day" CHECK("treasury_lines"."paid_on" is null or date("treasury_lines"."paid_on") is "treasury_lines"."paid_on")
) STRICT;
CREATE TABLE `treasury_withdrawals` (
	`list_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`list_id`) REFERENCES `treasury_lists`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `sheet_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`content` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` text NOT NULL,
	`purpose` text NOT NULL,
	`sha256` text NOT NULL,
	`stated` text,
	`mapping` text,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sheet_drafts_purpose_listed" CHECK("sheet_drafts"."purpose" in ('treasuryList', 'vouchers'))
) STRICT;
-- What the Treasury's lists said stays as it came; a wrong list is withdrawn by a further record.
CREATE TRIGGER treasury_lists_no_update BEFORE UPDATE ON treasury_lists BEGIN SELECT RAISE(ABORT, 'rows of treasury_lists are never edited'); END;
CREATE TRIGGER treasury_lists_no_delete BEFORE DELETE ON treasury_lists BEGIN SELECT RAISE(ABORT, 'rows of treasury_lists are never edited'); END;
CREATE TRIGGER treasury_lines_no_update BEFORE UPDATE ON treasury_lines BEGIN SELECT RAISE(ABORT, 'rows of treasury_lines are never edited'); END;
CREATE TRIGGER treasury_lines_no_delete BEFORE DELETE ON treasury_lines BEGIN SELECT RAISE(ABORT, 'rows of treasury_lines are never edited'); END;
CREATE TRIGGER treasury_withdrawals_no_update BEFORE UPDATE ON treasury_withdrawals BEGIN SELECT RAISE(ABORT, 'rows of treasury_withdrawals are never edited'); END;
CREATE TRIGGER treasury_withdrawals_no_delete BEFORE DELETE ON treasury_withdrawals BEGIN SELECT RAISE(ABORT, 'rows of treasury_withdrawals are never edited'); END;
