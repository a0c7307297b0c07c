DROP INDEX `disbursement_entries_by_province`;
CREATE INDEX `disbursement_entries_by_province` ON `disbursement_entries` (`province_code`,`posted_on`,`seq`,`project_id`,`capital_year`,`funding_source`,`advance_change`,`paid_change`,`cash`,`illustrative`);
