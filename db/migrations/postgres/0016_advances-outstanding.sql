CREATE INDEX "contract_totals_by_outstanding" ON "contract_totals" USING btree ("advance_outstanding","contract_id");
