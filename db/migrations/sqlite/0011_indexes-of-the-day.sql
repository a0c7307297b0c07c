DROP INDEX `flags_by_assignee`;
CREATE INDEX `flags_by_package` ON `flags` (`package_id`,`state`);
CREATE INDEX `flags_by_assignee` ON `flags` (`assignee_id`,`state`) WHERE "flags"."assignee_id" is not null;
CREATE INDEX `securities_by_replaced` ON `securities` (`replaces_id`);
