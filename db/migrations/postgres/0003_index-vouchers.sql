CREATE INDEX "contracts_by_number" ON "contracts" USING btree ("number");
CREATE INDEX "disbursement_entries_by_number" ON "disbursement_entries" USING btree ("voucher_number","seq");
CREATE INDEX "disbursement_entries_by_kind" ON "disbursement_entries" USING btree ("kind","posted_on","seq");
CREATE INDEX "disbursement_entries_by_source" ON "disbursement_entries" USING btree ("funding_source","posted_on","seq");
