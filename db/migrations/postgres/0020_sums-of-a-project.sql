DROP INDEX "disbursement_entries_by_project";
CREATE INDEX "disbursement_entries_outside_contracts" ON "disbursement_entries" USING btree ("project_id","paid_change") WHERE "disbursement_entries"."contract_id" is null;
CREATE INDEX "disbursement_entries_by_project" ON "disbursement_entries" USING btree ("project_id","posted_on","seq","capital_year","funding_source","cash");
