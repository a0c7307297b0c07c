CREATE TABLE "treasury_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_code" text collate "C" NOT NULL,
	"from_month" text NOT NULL,
	"through_month" text NOT NULL,
	"file_name" text collate "C" NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"line_count" bigint NOT NULL,
	"total" bigint NOT NULL,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "treasury_lists_total_safe" CHECK ("treasury_lists"."total" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "treasury_lists_months_ordered" CHECK ("treasury_lists"."from_month" <= "treasury_lists"."through_month")
);
CREATE TABLE "treasury_lines" (
	"list_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"voucher_number" text collate "C" NOT NULL,
	"folded_number" text collate "C" NOT NULL,
	"paid_on" date NOT NULL,
	"amount" bigint NOT NULL,
	"purpose" text collate "C",
	CONSTRAINT "treasury_lines_list_id_position_pk" PRIMARY KEY("list_id","position"),
	CONSTRAINT "treasury_lines_amount_safe" CHECK ("treasury_lines"."amount" between -9007199254740991 and 9007199254740991)
);
CREATE TABLE "treasury_withdrawals" (
	"list_id" uuid PRIMARY KEY NOT NULL,
	"reason" text collate "C" NOT NULL,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL
);
CREATE TABLE "sheet_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_name" text collate "C" NOT NULL,
	"content" text collate "C" NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp(3) with time zone NOT NULL,
	"purpose" text NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"stated" json,
	"mapping" json,
	CONSTRAINT "sheet_drafts_purpose_listed" CHECK ("sheet_drafts"."purpose" in ('treasuryList', 'vouchers'))
);
ALTER TABLE "treasury_lists" ADD CONSTRAINT "treasury_lists_province_code_places_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;
ALTER TABLE "treasury_lists" ADD CONSTRAINT "treasury_lists_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "treasury_lines" ADD CONSTRAINT "treasury_lines_list_id_treasury_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."treasury_lists"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "treasury_withdrawals" ADD CONSTRAINT "treasury_withdrawals_list_id_treasury_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."treasury_lists"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "treasury_withdrawals" ADD CONSTRAINT "treasury_withdrawals_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sheet_drafts" ADD CONSTRAINT "sheet_drafts_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "treasury_lists_by_month" ON "treasury_lists" USING btree ("province_code","through_month");
-- What the Treasury's lists said stays as it came; a wrong list is withdrawn by a further record.
CREATE TRIGGER treasury_lists_no_edit BEFORE UPDATE OR DELETE ON treasury_lists FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER treasury_lists_no_truncate BEFORE TRUNCATE ON treasury_lists FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER treasury_lines_no_edit BEFORE UPDATE OR DELETE ON treasury_lines FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER treasury_lines_no_truncate BEFORE TRUNCATE ON treasury_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER treasury_withdrawals_no_edit BEFORE UPDATE OR DELETE ON treasury_withdrawals FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER treasury_withdrawals_no_truncate BEFORE TRUNCATE ON treasury_withdrawals FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
