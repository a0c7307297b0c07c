CREATE TABLE "package_price_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"package_id" uuid NOT NULL,
	"old_price" bigint,
	"new_price" bigint NOT NULL,
	"decided_on" date NOT NULL,
	"decision_number" text collate "C" NOT NULL,
	"reason" text collate "C" NOT NULL,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "package_price_changes_old_price_safe" CHECK ("package_price_changes"."old_price" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "package_price_changes_new_price_safe" CHECK ("package_price_changes"."new_price" between -9007199254740991 and 9007199254740991)
);
CREATE TABLE "security_releases" (
	"security_id" uuid PRIMARY KEY NOT NULL,
	"released_on" date NOT NULL,
	"note" text collate "C",
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL
);
CREATE TABLE "selection_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"revision" bigint NOT NULL,
	"number" text collate "C",
	"decision_number" text collate "C" NOT NULL,
	"decided_on" date NOT NULL,
	"total_investment" bigint,
	"reason" text collate "C",
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "selection_plans_total_investment_safe" CHECK ("selection_plans"."total_investment" between -9007199254740991 and 9007199254740991)
);
CREATE TABLE "selection_plan_items" (
	"plan_id" uuid NOT NULL,
	"package_id" uuid NOT NULL,
	"code" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"part" text NOT NULL,
	"price" bigint,
	"content" json NOT NULL,
	CONSTRAINT "selection_plan_items_plan_id_package_id_pk" PRIMARY KEY("plan_id","package_id"),
	CONSTRAINT "selection_plan_items_price_safe" CHECK ("selection_plan_items"."price" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "selection_plan_items_part_listed" CHECK ("selection_plan_items"."part" in ('done', 'notApplicable', 'inPlan', 'notYetEligible'))
);
CREATE TABLE "bid_openings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"package_id" uuid NOT NULL,
	"round" bigint NOT NULL,
	"revision" bigint NOT NULL,
	"opened_on" date NOT NULL,
	"reason" text collate "C",
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL
);
CREATE TABLE "bids" (
	"opening_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"bidder_name" text collate "C" NOT NULL,
	"supplier_id" uuid,
	"price" bigint,
	"outcome" text NOT NULL,
	"reason" text collate "C",
	CONSTRAINT "bids_opening_id_position_pk" PRIMARY KEY("opening_id","position"),
	CONSTRAINT "bids_price_safe" CHECK ("bids"."price" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "bids_outcome_listed" CHECK ("bids"."outcome" in ('eligible', 'disqualified', 'withdrawn'))
);
CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"package_id" uuid,
	"plan_id" uuid,
	"kind" text NOT NULL,
	"round" bigint,
	"published_on" date NOT NULL,
	"reference" text collate "C" NOT NULL,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "publications_kind_listed" CHECK ("publications"."kind" in ('plan', 'notice', 'result', 'contract', 'cancellation'))
);
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"series_id" uuid NOT NULL,
	"version" bigint NOT NULL,
	"title" text collate "C" NOT NULL,
	"folded_title" text collate "C" NOT NULL,
	"number" text collate "C",
	"issued_on" date,
	"file_name" text collate "C" NOT NULL,
	"media_type" text collate "C" NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL
);
CREATE TABLE "document_links" (
	"series_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "document_links_series_id_subject_kind_subject_id_pk" PRIMARY KEY("series_id","subject_kind","subject_id"),
	CONSTRAINT "document_links_subject_kind_listed" CHECK ("document_links"."subject_kind" in ('project', 'investmentDecision', 'selectionPlan', 'package', 'statusChange', 'priceChange', 'bidOpening', 'publication', 'contract', 'amendment', 'security', 'progressReport', 'scheduleItem', 'override'))
);
CREATE TABLE "overrides" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"reason" text collate "C" NOT NULL,
	"document_number" text collate "C" NOT NULL,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "overrides_amount_safe" CHECK ("overrides"."amount" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "overrides_rule_listed" CHECK ("overrides"."rule" in ('contractAbovePackagePrice', 'cashAboveCapital', 'paidAboveContract', 'disbursedAboveInvestment', 'advanceAboveCeiling', 'paymentBeforeContract', 'recoveryAboveAdvance'))
);
CREATE TABLE "override_uses" (
	"override_id" uuid PRIMARY KEY NOT NULL,
	"used_for" uuid NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL
);
CREATE TABLE "workbook_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_name" text collate "C" NOT NULL,
	"content" text collate "C" NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp(3) with time zone NOT NULL,
	"project_id" uuid NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"mapping" json
);
ALTER TABLE "projects" ADD COLUMN "managing_unit_id" uuid;
ALTER TABLE "bidding_packages" ADD COLUMN "starts_by_quarter" boolean DEFAULT false NOT NULL;
ALTER TABLE "bidding_packages" ADD COLUMN "selection_days" bigint;
ALTER TABLE "bidding_packages" ADD COLUMN "purchase_option" integer;
ALTER TABLE "bidding_packages" ADD COLUMN "is_prequalified" boolean;
ALTER TABLE "bidding_packages" ADD COLUMN "bid_supervision" text collate "C";
ALTER TABLE "bidding_packages" ADD COLUMN "plan_part" text DEFAULT 'inPlan' NOT NULL;
ALTER TABLE "bidding_packages" ADD COLUMN "is_complex" boolean DEFAULT false NOT NULL;
ALTER TABLE "contracts" ADD COLUMN "lot" text collate "C";
ALTER TABLE "contract_amendments" ADD COLUMN "decision_number" text collate "C";
ALTER TABLE "contract_amendments" ADD COLUMN "scope" text collate "C";
ALTER TABLE "securities" ADD COLUMN "replaces_id" uuid;
ALTER TABLE "flags" ADD COLUMN "assignee_id" uuid;
ALTER TABLE "rule_params" ADD COLUMN "version" bigint DEFAULT 1 NOT NULL;
ALTER TABLE "package_price_changes" ADD CONSTRAINT "package_price_changes_package_id_bidding_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."bidding_packages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "package_price_changes" ADD CONSTRAINT "package_price_changes_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "security_releases" ADD CONSTRAINT "security_releases_security_id_securities_id_fk" FOREIGN KEY ("security_id") REFERENCES "public"."securities"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "security_releases" ADD CONSTRAINT "security_releases_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "selection_plans" ADD CONSTRAINT "selection_plans_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "selection_plans" ADD CONSTRAINT "selection_plans_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "selection_plan_items" ADD CONSTRAINT "selection_plan_items_plan_id_selection_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."selection_plans"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "selection_plan_items" ADD CONSTRAINT "selection_plan_items_package_id_bidding_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."bidding_packages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bid_openings" ADD CONSTRAINT "bid_openings_package_id_bidding_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."bidding_packages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bid_openings" ADD CONSTRAINT "bid_openings_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bids" ADD CONSTRAINT "bids_opening_id_bid_openings_id_fk" FOREIGN KEY ("opening_id") REFERENCES "public"."bid_openings"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bids" ADD CONSTRAINT "bids_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "publications" ADD CONSTRAINT "publications_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "publications" ADD CONSTRAINT "publications_package_id_bidding_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."bidding_packages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "publications" ADD CONSTRAINT "publications_plan_id_selection_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."selection_plans"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "publications" ADD CONSTRAINT "publications_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "documents" ADD CONSTRAINT "documents_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "documents" ADD CONSTRAINT "documents_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "document_links" ADD CONSTRAINT "document_links_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "override_uses" ADD CONSTRAINT "override_uses_override_id_overrides_id_fk" FOREIGN KEY ("override_id") REFERENCES "public"."overrides"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "override_uses" ADD CONSTRAINT "override_uses_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "workbook_drafts" ADD CONSTRAINT "workbook_drafts_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "workbook_drafts" ADD CONSTRAINT "workbook_drafts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "package_price_changes_by_package" ON "package_price_changes" USING btree ("package_id","decided_on");
CREATE UNIQUE INDEX "selection_plans_revision" ON "selection_plans" USING btree ("project_id","revision");
CREATE UNIQUE INDEX "bid_openings_revision" ON "bid_openings" USING btree ("package_id","round","revision");
CREATE INDEX "bids_by_supplier" ON "bids" USING btree ("supplier_id");
CREATE INDEX "publications_by_package" ON "publications" USING btree ("package_id","kind","round");
CREATE INDEX "publications_by_plan" ON "publications" USING btree ("plan_id");
CREATE INDEX "publications_by_project" ON "publications" USING btree ("project_id");
CREATE UNIQUE INDEX "documents_version" ON "documents" USING btree ("series_id","version");
CREATE INDEX "documents_by_project" ON "documents" USING btree ("project_id","id");
CREATE INDEX "documents_by_sha256" ON "documents" USING btree ("sha256");
CREATE INDEX "document_links_by_subject" ON "document_links" USING btree ("subject_kind","subject_id");
CREATE INDEX "overrides_by_subject" ON "overrides" USING btree ("subject_id","rule");
CREATE INDEX "overrides_by_project" ON "overrides" USING btree ("project_id");
ALTER TABLE "projects" ADD CONSTRAINT "projects_managing_unit_id_organisations_id_fk" FOREIGN KEY ("managing_unit_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "flags" ADD CONSTRAINT "flags_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "securities_by_expiry" ON "securities" USING btree ("expires_on");
CREATE INDEX "flags_by_assignee" ON "flags" USING btree ("assignee_id","state");
ALTER TABLE "bidding_packages" ADD CONSTRAINT "bidding_packages_plan_part_listed" CHECK ("bidding_packages"."plan_part" in ('done', 'notApplicable', 'inPlan', 'notYetEligible'));
-- Facts that happened are rows that are never edited.
CREATE TRIGGER package_price_changes_no_edit BEFORE UPDATE OR DELETE ON package_price_changes FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER package_price_changes_no_truncate BEFORE TRUNCATE ON package_price_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER selection_plans_no_edit BEFORE UPDATE OR DELETE ON selection_plans FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER selection_plans_no_truncate BEFORE TRUNCATE ON selection_plans FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER selection_plan_items_no_edit BEFORE UPDATE OR DELETE ON selection_plan_items FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER selection_plan_items_no_truncate BEFORE TRUNCATE ON selection_plan_items FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER bid_openings_no_edit BEFORE UPDATE OR DELETE ON bid_openings FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER bid_openings_no_truncate BEFORE TRUNCATE ON bid_openings FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER bids_no_edit BEFORE UPDATE OR DELETE ON bids FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER bids_no_truncate BEFORE TRUNCATE ON bids FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER publications_no_edit BEFORE UPDATE OR DELETE ON publications FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER publications_no_truncate BEFORE TRUNCATE ON publications FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER security_releases_no_edit BEFORE UPDATE OR DELETE ON security_releases FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER security_releases_no_truncate BEFORE TRUNCATE ON security_releases FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER documents_no_edit BEFORE UPDATE OR DELETE ON documents FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER documents_no_truncate BEFORE TRUNCATE ON documents FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER document_links_no_edit BEFORE UPDATE OR DELETE ON document_links FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER document_links_no_truncate BEFORE TRUNCATE ON document_links FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER overrides_no_edit BEFORE UPDATE OR DELETE ON overrides FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER overrides_no_truncate BEFORE TRUNCATE ON overrides FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER override_uses_no_edit BEFORE UPDATE OR DELETE ON override_uses FOR EACH ROW EXECUTE FUNCTION refuse_edit();
CREATE TRIGGER override_uses_no_truncate BEFORE TRUNCATE ON override_uses FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit();
