CREATE INDEX `contracts_by_number` ON `contracts` (`number`);
CREATE INDEX `disbursement_entries_by_number` ON `disbursement_entries` (`voucher_number`,`seq`);
CREATE INDEX `disbursement_entries_by_kind` ON `disbursement_entries` (`kind`,`posted_on`,`seq`);
CREATE INDEX `disbursement_entries_by_source` ON `disbursement_entries` (`funding_source`,`posted_on`,`seq`);
