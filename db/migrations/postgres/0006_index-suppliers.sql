CREATE INDEX "contract_suppliers_by_supplier" ON "contract_suppliers" USING btree ("supplier_id");
