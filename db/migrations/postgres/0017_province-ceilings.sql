CREATE TABLE "province_ceilings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_code" text collate "C" NOT NULL,
	"capital_year" bigint NOT NULL,
	"funding_source" text NOT NULL,
	"amount" bigint NOT NULL,
	"decision_number" text collate "C" NOT NULL,
	"decided_on" date NOT NULL,
	"source_id" uuid,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "province_ceilings_amount_safe" CHECK ("province_ceilings"."amount" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "province_ceilings_funding_source_listed" CHECK ("province_ceilings"."funding_source" in ('centralBudget', 'provincialBudget', 'oda', 'enterprise', 'other'))
);
ALTER TABLE "province_ceilings" ADD CONSTRAINT "province_ceilings_province_code_places_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;
ALTER TABLE "province_ceilings" ADD CONSTRAINT "province_ceilings_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "province_ceilings" ADD CONSTRAINT "province_ceilings_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "province_ceilings_by_province" ON "province_ceilings" USING btree ("province_code","capital_year","funding_source");

-- Facts that happened are rows that are never edited.
CREATE TRIGGER province_ceilings_no_edit BEFORE UPDATE OR DELETE ON province_ceilings FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER province_ceilings_no_truncate BEFORE TRUNCATE ON province_ceilings FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
