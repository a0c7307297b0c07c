ALTER TABLE `schedule_items` ADD `document_ref` text;
