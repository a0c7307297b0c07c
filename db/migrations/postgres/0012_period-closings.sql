CREATE TABLE "period_closings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_code" text collate "C" NOT NULL,
	"through_month" text NOT NULL,
	"cash" bigint NOT NULL,
	"treasury_cash" bigint NOT NULL,
	"explanation" text collate "C",
	"entries" bigint NOT NULL,
	"ledger_seq" bigint NOT NULL,
	"ledger_hash" text collate "C" NOT NULL,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "period_closings_cash_safe" CHECK ("period_closings"."cash" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "period_closings_treasury_cash_safe" CHECK ("period_closings"."treasury_cash" between -9007199254740991 and 9007199254740991)
);
ALTER TABLE "overrides" ADD COLUMN "capital_year" bigint;
ALTER TABLE "overrides" ADD COLUMN "funding_source" text;
ALTER TABLE "period_closings" ADD CONSTRAINT "period_closings_province_code_places_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;
ALTER TABLE "period_closings" ADD CONSTRAINT "period_closings_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "period_closings_once" ON "period_closings" USING btree ("province_code","through_month");
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_funding_source_listed" CHECK ("overrides"."funding_source" in ('centralBudget', 'provincialBudget', 'oda', 'enterprise', 'other'));
-- A closing is never edited, and whatever writes, no entry comes into a month that is closed.
CREATE TRIGGER period_closings_no_edit BEFORE UPDATE OR DELETE ON period_closings FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER period_closings_no_truncate BEFORE TRUNCATE ON period_closings FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
CREATE FUNCTION refuse_closed_month() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM period_closings WHERE province_code = NEW.province_code AND through_month >= to_char(NEW.posted_on, 'YYYY-MM')) THEN RAISE EXCEPTION 'the month of this entry is closed'; END IF; RETURN NEW; END $$;
CREATE TRIGGER disbursement_entries_in_open_month BEFORE INSERT ON disbursement_entries FOR EACH ROW EXECUTE FUNCTION refuse_closed_month();
