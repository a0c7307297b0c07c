ALTER TABLE "flags" DROP CONSTRAINT "flags_rule_code_listed";
ALTER TABLE "flags" DROP CONSTRAINT "flags_scope_listed";
CREATE INDEX "projects_by_owner" ON "projects" USING btree ("owner_id");
ALTER TABLE "flags" ADD CONSTRAINT "flags_rule_code_listed" CHECK ("flags"."rule_code" in ('S1', 'S5', 'S6', 'M1', 'M5', 'A3', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'G1'));
ALTER TABLE "flags" ADD CONSTRAINT "flags_scope_listed" CHECK ("flags"."scope" in ('project', 'package', 'contract', 'projectYear', 'selection', 'selectionPlan'));
