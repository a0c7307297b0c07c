DROP INDEX "flags_by_project";
CREATE INDEX "flags_by_project" ON "flags" USING btree ("project_id","state","severity","raised_on");
