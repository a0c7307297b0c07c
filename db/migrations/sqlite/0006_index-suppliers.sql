CREATE INDEX `contract_suppliers_by_supplier` ON `contract_suppliers` (`supplier_id`);
