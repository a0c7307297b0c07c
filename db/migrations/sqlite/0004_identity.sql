CREATE TABLE `former_passwords` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`password_hash` text NOT NULL,
	`replaced_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `former_passwords_by_user` ON `former_passwords` (`user_id`,`replaced_at`);
CREATE TABLE `one_time_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`purpose` text NOT NULL,
	`created_by` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "one_time_links_purpose_listed" CHECK("one_time_links"."purpose" in ('invitation', 'passwordReset'))
) STRICT;
CREATE INDEX `one_time_links_by_user` ON `one_time_links` (`user_id`);
CREATE TABLE `authenticators` (
	`user_id` text PRIMARY KEY NOT NULL,
	`sealed_secret` text NOT NULL,
	`created_at` text NOT NULL,
	`confirmed_at` text,
	`last_step` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `recovery_codes_by_user` ON `recovery_codes` (`user_id`);
CREATE TABLE `external_identities` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE UNIQUE INDEX `external_identities_subject` ON `external_identities` (`issuer`,`subject`);
CREATE TABLE `pending_sign_ins` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`user_id` text,
	`expected` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pending_sign_ins_kind_listed" CHECK("pending_sign_ins"."kind" in ('secondFactor', 'identityProvider'))
) STRICT;
ALTER TABLE `users` ADD `password_changed_at` text;
CREATE TABLE `__new_sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`method` text NOT NULL,
	`second_factor_at` text,
	`address` text NOT NULL,
	`device` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sessions_method_listed" CHECK("method" in ('password', 'identityProvider', 'setup', 'oneTimeLink'))
) STRICT;
-- Whoever is signed in stays so: the sessions get names of their own, and what was not noted is unknown.
INSERT INTO `__new_sessions` ("token_hash", "id", "user_id", "method", "address", "device", "created_at", "last_seen_at", "expires_at")
SELECT "token_hash", substr(x, 1, 8) || '-' || substr(x, 9, 4) || '-4' || substr(x, 14, 3) || '-8' || substr(x, 18, 3) || '-' || substr(x, 21, 12), "user_id", 'password', 'unknown', '', "created_at", "last_seen_at", "expires_at"
FROM (SELECT *, lower(hex(randomblob(16))) AS x FROM `sessions`);
DROP TABLE `sessions`;
ALTER TABLE `__new_sessions` RENAME TO `sessions`;
CREATE UNIQUE INDEX `sessions_id_unique` ON `sessions` (`id`);
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`);
ALTER TABLE `role_assignments` ADD `organisation_id` text REFERENCES organisations(id);
CREATE INDEX `audit_events_by_actor` ON `audit_events` (`actor_id`,`seq`);
CREATE INDEX `audit_events_by_time` ON `audit_events` (`recorded_at`);
