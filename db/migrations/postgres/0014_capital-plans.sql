CREATE TABLE "medium_term_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"from_year" bigint NOT NULL,
	"funding_source" text NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"decision_number" text collate "C" NOT NULL,
	"decided_on" date NOT NULL,
	"source_id" uuid,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "medium_term_plans_amount_safe" CHECK ("medium_term_plans"."amount" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "medium_term_plans_funding_source_listed" CHECK ("medium_term_plans"."funding_source" in ('centralBudget', 'provincialBudget', 'oda', 'enterprise', 'other')),
	CONSTRAINT "medium_term_plans_kind_listed" CHECK ("medium_term_plans"."kind" in ('assigned', 'adjusted')),
	CONSTRAINT "medium_term_plans_from_year_first" CHECK ("medium_term_plans"."from_year" % 5 = 1)
);
ALTER TABLE "capital_entries" ADD COLUMN "counterpart_id" uuid;
ALTER TABLE "medium_term_plans" ADD CONSTRAINT "medium_term_plans_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "medium_term_plans" ADD CONSTRAINT "medium_term_plans_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "medium_term_plans" ADD CONSTRAINT "medium_term_plans_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "medium_term_plans_by_project" ON "medium_term_plans" USING btree ("project_id","from_year","funding_source");
ALTER TABLE "capital_entries" ADD CONSTRAINT "capital_entries_counterpart_id_projects_id_fk" FOREIGN KEY ("counterpart_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
-- Facts that happened are rows that are never edited.
CREATE TRIGGER medium_term_plans_no_edit BEFORE UPDATE OR DELETE ON medium_term_plans FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER medium_term_plans_no_truncate BEFORE TRUNCATE ON medium_term_plans FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
