DROP INDEX "flags_by_assignee";
CREATE INDEX "securities_by_replaced" ON "securities" USING btree ("replaces_id");
CREATE INDEX "flags_by_package" ON "flags" USING btree ("package_id","state");
CREATE INDEX "flags_by_assignee" ON "flags" USING btree ("assignee_id","state") WHERE "flags"."assignee_id" is not null;
