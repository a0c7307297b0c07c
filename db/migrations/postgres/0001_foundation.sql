CREATE TABLE "places" (
	"code" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"province_code" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"full_name" text collate "C" NOT NULL,
	"full_name_en" text collate "C" NOT NULL,
	"folded_name" text collate "C" NOT NULL,
	CONSTRAINT "places_kind_listed" CHECK ("places"."kind" in ('province', 'commune'))
);
CREATE TABLE "sources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"url" text collate "C",
	CONSTRAINT "sources_code_unique" UNIQUE("code")
);
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"password_hash" text collate "C" NOT NULL,
	"province_code" text collate "C",
	"disabled_at" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
CREATE TABLE "sessions" (
	"token_hash" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"last_seen_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL
);
CREATE TABLE "sign_in_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text collate "C" NOT NULL,
	"address" text collate "C" NOT NULL,
	"attempted_at" timestamp(3) with time zone NOT NULL
);
CREATE TABLE "setup_tokens" (
	"token_hash" text collate "C" PRIMARY KEY NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone
);
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"folded_name" text collate "C" NOT NULL,
	"illustrative" boolean DEFAULT false NOT NULL
);
CREATE TABLE "programmes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text collate "C" NOT NULL,
	"province_code" text collate "C" NOT NULL,
	"name_vi" text collate "C" NOT NULL,
	"name_en" text collate "C" NOT NULL,
	"envelope" bigint,
	"source_id" uuid,
	"illustrative" boolean DEFAULT false NOT NULL,
	CONSTRAINT "programmes_code_unique" UNIQUE("code"),
	CONSTRAINT "programmes_envelope_safe" CHECK ("programmes"."envelope" between -9007199254740991 and 9007199254740991)
);
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text collate "C" NOT NULL,
	"programme_id" uuid,
	"province_code" text collate "C" NOT NULL,
	"commune_code" text collate "C",
	"owner_id" uuid,
	"group" text,
	"sector" text NOT NULL,
	"status" text NOT NULL,
	"name_vi" text collate "C" NOT NULL,
	"name_en" text collate "C" NOT NULL,
	"folded_name" text collate "C" NOT NULL,
	"objective_vi" text collate "C",
	"objective_en" text collate "C",
	"approved_start_on" date,
	"approved_finish_on" date,
	"version" bigint DEFAULT 1 NOT NULL,
	"source_id" uuid,
	"illustrative" boolean DEFAULT false NOT NULL,
	CONSTRAINT "projects_code_unique" UNIQUE("code"),
	CONSTRAINT "projects_group_listed" CHECK ("projects"."group" in ('A', 'B', 'C')),
	CONSTRAINT "projects_sector_listed" CHECK ("projects"."sector" in ('connectivity', 'dataCentre', 'platform', 'digitalService', 'devices', 'security', 'workforce', 'digitalEconomy')),
	CONSTRAINT "projects_status_listed" CHECK ("projects"."status" in ('identification', 'preparation', 'implementation', 'completion', 'completed', 'cancelled'))
);
CREATE TABLE "investment_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text collate "C" NOT NULL,
	"decided_on" date NOT NULL,
	"total_investment" bigint NOT NULL,
	"reason" text collate "C",
	"source_id" uuid,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "investment_decisions_total_investment_safe" CHECK ("investment_decisions"."total_investment" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "investment_decisions_kind_listed" CHECK ("investment_decisions"."kind" in ('approval', 'adjustment'))
);
CREATE TABLE "role_assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"project_id" uuid,
	CONSTRAINT "role_assignments_role_listed" CHECK ("role_assignments"."role" in ('projectManager', 'financeOfficer', 'committee', 'auditor', 'administrator'))
);
CREATE TABLE "project_facts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text_vi" text collate "C" NOT NULL,
	"text_en" text collate "C" NOT NULL,
	"stated_on" date,
	"position" bigint NOT NULL,
	"source_id" uuid NOT NULL,
	CONSTRAINT "project_facts_kind_listed" CHECK ("project_facts"."kind" in ('target', 'state', 'figure'))
);
CREATE TABLE "indicators" (
	"id" uuid PRIMARY KEY NOT NULL,
	"place_code" text collate "C" NOT NULL,
	"name_vi" text collate "C" NOT NULL,
	"name_en" text collate "C" NOT NULL,
	"unit_vi" text collate "C" NOT NULL,
	"unit_en" text collate "C" NOT NULL,
	"target_hundredths" bigint,
	"target_on" text collate "C",
	"stated_on" date,
	"position" bigint NOT NULL,
	"source_id" uuid NOT NULL
);
CREATE TABLE "indicator_measurements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"indicator_id" uuid NOT NULL,
	"value_hundredths" bigint NOT NULL,
	"qualifier" text NOT NULL,
	"measured_on" date,
	"source_id" uuid NOT NULL,
	CONSTRAINT "indicator_measurements_qualifier_listed" CHECK ("indicator_measurements"."qualifier" in ('exactly', 'moreThan', 'nearly'))
);
CREATE TABLE "bidding_packages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"code" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"folded_name" text collate "C" NOT NULL,
	"price" bigint,
	"funding_source" text,
	"category" text,
	"method" text,
	"procedure" text,
	"contract_type" text,
	"selection_start_month" text,
	"execution_days" bigint,
	"is_it" boolean DEFAULT true NOT NULL,
	"is_online" boolean,
	"is_domestic" boolean,
	"procuring_entity_id" uuid,
	"plan_number" text collate "C",
	"notice_number" text collate "C",
	"notice_url" text collate "C",
	"notice_published_at" timestamp(3) with time zone,
	"bid_closing_at" timestamp(3) with time zone,
	"location" text collate "C",
	"manager_id" uuid,
	"status" text NOT NULL,
	"round" bigint DEFAULT 1 NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"source_id" uuid,
	"illustrative" boolean DEFAULT false NOT NULL,
	CONSTRAINT "bidding_packages_noticeNumber_unique" UNIQUE("notice_number"),
	CONSTRAINT "bidding_packages_price_safe" CHECK ("bidding_packages"."price" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "bidding_packages_funding_source_listed" CHECK ("bidding_packages"."funding_source" in ('centralBudget', 'provincialBudget', 'oda', 'enterprise', 'other')),
	CONSTRAINT "bidding_packages_category_listed" CHECK ("bidding_packages"."category" in ('goods', 'works', 'consulting', 'nonConsulting', 'mixed')),
	CONSTRAINT "bidding_packages_method_listed" CHECK ("bidding_packages"."method" in ('open', 'limited', 'directAppointment', 'simplifiedDirectAppointment', 'competitiveShopping', 'onlineQuotation', 'directProcurement', 'onlineProcurement', 'selfExecution', 'community', 'priceNegotiation', 'specialCase', 'assignment')),
	CONSTRAINT "bidding_packages_procedure_listed" CHECK ("bidding_packages"."procedure" in ('oneStageOneEnvelope', 'oneStageTwoEnvelopes', 'twoStagesOneEnvelope', 'twoStagesTwoEnvelopes')),
	CONSTRAINT "bidding_packages_contract_type_listed" CHECK ("bidding_packages"."contract_type" in ('lumpSum', 'fixedUnitPrice', 'adjustableUnitPrice', 'timeBased', 'costPlusFee', 'outputBased', 'percentage', 'mixed')),
	CONSTRAINT "bidding_packages_status_listed" CHECK ("bidding_packages"."status" in ('draft', 'planned', 'inviting', 'evaluating', 'awarded', 'contracted', 'executing', 'trialRun', 'accepted', 'handedOver', 'settled', 'closed', 'failed', 'cancelled', 'suspended', 'terminated'))
);
CREATE TABLE "package_status_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"package_id" uuid NOT NULL,
	"step" bigint NOT NULL,
	"kind" text NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"round" bigint NOT NULL,
	"changed_on" date NOT NULL,
	"facts" json NOT NULL,
	"document_ref" text collate "C",
	"note" text collate "C",
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "package_status_changes_kind_listed" CHECK ("package_status_changes"."kind" in ('transition', 'correction', 'import')),
	CONSTRAINT "package_status_changes_from_status_listed" CHECK ("package_status_changes"."from_status" in ('draft', 'planned', 'inviting', 'evaluating', 'awarded', 'contracted', 'executing', 'trialRun', 'accepted', 'handedOver', 'settled', 'closed', 'failed', 'cancelled', 'suspended', 'terminated')),
	CONSTRAINT "package_status_changes_to_status_listed" CHECK ("package_status_changes"."to_status" in ('draft', 'planned', 'inviting', 'evaluating', 'awarded', 'contracted', 'executing', 'trialRun', 'accepted', 'handedOver', 'settled', 'closed', 'failed', 'cancelled', 'suspended', 'terminated'))
);
CREATE TABLE "progress_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"package_id" uuid NOT NULL,
	"reported_on" date NOT NULL,
	"physical" integer NOT NULL,
	"accepted_value" bigint,
	"delay_reason" text,
	"note" text collate "C",
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "progress_reports_accepted_value_safe" CHECK ("progress_reports"."accepted_value" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "progress_reports_delay_reason_listed" CHECK ("progress_reports"."delay_reason" in ('site', 'approval', 'designChange', 'bidding', 'supplier', 'supplyChain', 'capital', 'forceMajeure', 'technical', 'coordination', 'other')),
	CONSTRAINT "progress_reports_physical_range" CHECK ("progress_reports"."physical" between 0 and 10000)
);
CREATE TABLE "suppliers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"folded_name" text collate "C" NOT NULL,
	"tax_code" text collate "C",
	"illustrative" boolean DEFAULT false NOT NULL,
	CONSTRAINT "suppliers_foldedName_unique" UNIQUE("folded_name"),
	CONSTRAINT "suppliers_taxCode_unique" UNIQUE("tax_code")
);
CREATE TABLE "contracts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"package_id" uuid NOT NULL,
	"number" text collate "C" NOT NULL,
	"signed_on" date NOT NULL,
	"finish_on" date NOT NULL,
	"value" bigint NOT NULL,
	"advance_ceiling" integer,
	"source_id" uuid,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "contracts_value_safe" CHECK ("contracts"."value" between -9007199254740991 and 9007199254740991)
);
CREATE TABLE "contract_suppliers" (
	"contract_id" uuid NOT NULL,
	"supplier_id" uuid NOT NULL,
	"role" text NOT NULL,
	"share" integer,
	CONSTRAINT "contract_suppliers_contract_id_supplier_id_pk" PRIMARY KEY("contract_id","supplier_id"),
	CONSTRAINT "contract_suppliers_role_listed" CHECK ("contract_suppliers"."role" in ('sole', 'lead', 'member'))
);
CREATE TABLE "contract_amendments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"number" text collate "C" NOT NULL,
	"signed_on" date NOT NULL,
	"old_value" bigint NOT NULL,
	"new_value" bigint NOT NULL,
	"old_finish_on" date NOT NULL,
	"new_finish_on" date NOT NULL,
	"reason" text collate "C" NOT NULL,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "contract_amendments_old_value_safe" CHECK ("contract_amendments"."old_value" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "contract_amendments_new_value_safe" CHECK ("contract_amendments"."new_value" between -9007199254740991 and 9007199254740991)
);
CREATE TABLE "securities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text collate "C" NOT NULL,
	"issuer" text collate "C" NOT NULL,
	"amount" bigint NOT NULL,
	"issued_on" date NOT NULL,
	"expires_on" date NOT NULL,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "securities_amount_safe" CHECK ("securities"."amount" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "securities_kind_listed" CHECK ("securities"."kind" in ('bid', 'performance', 'advance', 'warranty'))
);
CREATE TABLE "capital_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"capital_year" bigint NOT NULL,
	"funding_source" text NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"decision_number" text collate "C" NOT NULL,
	"decided_on" date NOT NULL,
	"source_id" uuid,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "capital_entries_amount_safe" CHECK ("capital_entries"."amount" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "capital_entries_funding_source_listed" CHECK ("capital_entries"."funding_source" in ('centralBudget', 'provincialBudget', 'oda', 'enterprise', 'other')),
	CONSTRAINT "capital_entries_kind_listed" CHECK ("capital_entries"."kind" in ('assigned', 'adjusted', 'carriedIn', 'carriedOut', 'cancelled'))
);
CREATE TABLE "disbursement_plans" (
	"project_id" uuid NOT NULL,
	"capital_year" bigint NOT NULL,
	"revision" bigint NOT NULL,
	"month" text NOT NULL,
	"cumulative" bigint NOT NULL,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "disbursement_plans_project_id_capital_year_revision_month_pk" PRIMARY KEY("project_id","capital_year","revision","month"),
	CONSTRAINT "disbursement_plans_cumulative_safe" CHECK ("disbursement_plans"."cumulative" between -9007199254740991 and 9007199254740991)
);
CREATE TABLE "disbursement_entries" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"package_id" uuid,
	"contract_id" uuid,
	"province_code" text collate "C" NOT NULL,
	"capital_year" bigint NOT NULL,
	"funding_source" text NOT NULL,
	"kind" text NOT NULL,
	"voucher_number" text collate "C" NOT NULL,
	"posted_on" date NOT NULL,
	"gross" bigint NOT NULL,
	"recovered" bigint NOT NULL,
	"advance_change" bigint NOT NULL,
	"paid_change" bigint NOT NULL,
	"cash" bigint NOT NULL,
	"note" text collate "C",
	"reverses_id" uuid,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	"request_hash" text collate "C" NOT NULL,
	"previous_hash" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	CONSTRAINT "disbursement_entries_id_unique" UNIQUE("id"),
	CONSTRAINT "disbursement_entries_reversesId_unique" UNIQUE("reverses_id"),
	CONSTRAINT "disbursement_entries_gross_safe" CHECK ("disbursement_entries"."gross" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "disbursement_entries_recovered_safe" CHECK ("disbursement_entries"."recovered" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "disbursement_entries_advance_change_safe" CHECK ("disbursement_entries"."advance_change" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "disbursement_entries_paid_change_safe" CHECK ("disbursement_entries"."paid_change" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "disbursement_entries_cash_safe" CHECK ("disbursement_entries"."cash" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "disbursement_entries_funding_source_listed" CHECK ("disbursement_entries"."funding_source" in ('centralBudget', 'provincialBudget', 'oda', 'enterprise', 'other')),
	CONSTRAINT "disbursement_entries_kind_listed" CHECK ("disbursement_entries"."kind" in ('advance', 'payment', 'advanceReturn', 'paymentReturn', 'reversal')),
	CONSTRAINT "disbursement_entries_cash_identity" CHECK ("disbursement_entries"."cash" = "disbursement_entries"."advance_change" + "disbursement_entries"."paid_change")
);
CREATE TABLE "schedule_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"package_id" uuid,
	"kind" text NOT NULL,
	"role" text NOT NULL,
	"name" text collate "C",
	"position" bigint NOT NULL,
	"planned_start_on" date NOT NULL,
	"planned_finish_on" date NOT NULL,
	"actual_start_on" date,
	"actual_finish_on" date,
	"duration_unit" text NOT NULL,
	CONSTRAINT "schedule_items_kind_listed" CHECK ("schedule_items"."kind" in ('phase', 'activity', 'milestone')),
	CONSTRAINT "schedule_items_role_listed" CHECK ("schedule_items"."role" in ('selection', 'execution', 'trialRun', 'acceptance', 'securityApproval', 'training', 'handover', 'other')),
	CONSTRAINT "schedule_items_duration_unit_listed" CHECK ("schedule_items"."duration_unit" in ('calendarDays', 'workingDays')),
	CONSTRAINT "schedule_items_finish_after_start" CHECK ("schedule_items"."planned_finish_on" >= "schedule_items"."planned_start_on")
);
CREATE TABLE "dependencies" (
	"project_id" uuid NOT NULL,
	"from_item_id" uuid NOT NULL,
	"to_item_id" uuid NOT NULL,
	"type" text NOT NULL,
	"lag_days" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "dependencies_from_item_id_to_item_id_type_pk" PRIMARY KEY("from_item_id","to_item_id","type"),
	CONSTRAINT "dependencies_type_listed" CHECK ("dependencies"."type" in ('FS', 'SS', 'FF', 'SF'))
);
CREATE TABLE "baselines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"number" bigint NOT NULL,
	"approved_on" date NOT NULL,
	"decision_number" text collate "C" NOT NULL,
	"reason" text collate "C" NOT NULL,
	"illustrative" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL
);
CREATE TABLE "baseline_items" (
	"baseline_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"start_on" date NOT NULL,
	"finish_on" date NOT NULL,
	CONSTRAINT "baseline_items_baseline_id_item_id_pk" PRIMARY KEY("baseline_id","item_id")
);
CREATE TABLE "baseline_packages" (
	"baseline_id" uuid NOT NULL,
	"package_id" uuid NOT NULL,
	"budget" bigint NOT NULL,
	CONSTRAINT "baseline_packages_baseline_id_package_id_pk" PRIMARY KEY("baseline_id","package_id"),
	CONSTRAINT "baseline_packages_budget_safe" CHECK ("baseline_packages"."budget" between -9007199254740991 and 9007199254740991)
);
CREATE TABLE "flags" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rule_code" text NOT NULL,
	"scope" text NOT NULL,
	"subject_key" text collate "C" NOT NULL,
	"project_id" uuid NOT NULL,
	"package_id" uuid,
	"contract_id" uuid,
	"province_code" text collate "C" NOT NULL,
	"state" text NOT NULL,
	"severity" text NOT NULL,
	"raised_on" date NOT NULL,
	"finding" json NOT NULL,
	CONSTRAINT "flags_rule_code_listed" CHECK ("flags"."rule_code" in ('S1', 'S5', 'S6', 'M1', 'M5', 'A3', 'G1')),
	CONSTRAINT "flags_scope_listed" CHECK ("flags"."scope" in ('project', 'package', 'contract', 'projectYear')),
	CONSTRAINT "flags_state_listed" CHECK ("flags"."state" in ('open', 'accepted', 'cleared')),
	CONSTRAINT "flags_severity_listed" CHECK ("flags"."severity" in ('amber', 'red'))
);
CREATE TABLE "flag_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"flag_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"severity" text,
	"happened_on" date NOT NULL,
	"finding" json,
	"note" text collate "C",
	"recorded_by" uuid,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "flag_events_kind_listed" CHECK ("flag_events"."kind" in ('raised', 'escalated', 'deescalated', 'assigned', 'answered', 'accepted', 'cleared', 'reRaised')),
	CONSTRAINT "flag_events_severity_listed" CHECK ("flag_events"."severity" in ('amber', 'red'))
);
CREATE TABLE "unanswered_rules" (
	"rule_code" text NOT NULL,
	"scope" text NOT NULL,
	"subject_key" text collate "C" NOT NULL,
	"project_id" uuid NOT NULL,
	"package_id" uuid,
	"province_code" text collate "C" NOT NULL,
	"missing" json NOT NULL,
	CONSTRAINT "unanswered_rules_rule_code_subject_key_pk" PRIMARY KEY("rule_code","subject_key")
);
CREATE TABLE "rule_params" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rule_code" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"value" bigint NOT NULL,
	"unit" text NOT NULL,
	"legal_basis" text collate "C" NOT NULL,
	"effective_from" date NOT NULL,
	"effective_to" date,
	"review_status" text NOT NULL,
	CONSTRAINT "rule_params_review_status_listed" CHECK ("rule_params"."review_status" in ('unverified', 'verified'))
);
CREATE TABLE "audit_events" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"event" text collate "C" NOT NULL,
	"subject_kind" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"changes" json NOT NULL,
	"actor_id" uuid,
	"request_id" text collate "C" NOT NULL,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	"previous_hash" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	CONSTRAINT "audit_events_id_unique" UNIQUE("id")
);
CREATE TABLE "chain_heads" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text collate "C" NOT NULL
);
CREATE TABLE "settings" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"value" text collate "C" NOT NULL
);
CREATE TABLE "import_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"file_name" text collate "C" NOT NULL,
	"content" text collate "C" NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp(3) with time zone NOT NULL
);
CREATE TABLE "contract_totals" (
	"contract_id" uuid PRIMARY KEY NOT NULL,
	"advanced" bigint NOT NULL,
	"advance_outstanding" bigint NOT NULL,
	"paid" bigint NOT NULL,
	CONSTRAINT "contract_totals_not_negative" CHECK ("contract_totals"."advance_outstanding" >= 0 and "contract_totals"."paid" >= 0)
);
CREATE TABLE "project_year_totals" (
	"project_id" uuid NOT NULL,
	"capital_year" bigint NOT NULL,
	"funding_source" text NOT NULL,
	"province_code" text collate "C" NOT NULL,
	"own" bigint NOT NULL,
	"carried_in" bigint NOT NULL,
	"usable" bigint NOT NULL,
	"disbursed" bigint NOT NULL,
	CONSTRAINT "project_year_totals_project_id_capital_year_funding_source_pk" PRIMARY KEY("project_id","capital_year","funding_source")
);
CREATE TABLE "province_month_totals" (
	"province_code" text collate "C" NOT NULL,
	"capital_year" bigint NOT NULL,
	"funding_source" text NOT NULL,
	"month" text NOT NULL,
	"disbursed" bigint NOT NULL,
	CONSTRAINT "province_month_totals_province_code_capital_year_funding_source_month_pk" PRIMARY KEY("province_code","capital_year","funding_source","month")
);
CREATE TABLE "province_month_plans" (
	"province_code" text collate "C" NOT NULL,
	"capital_year" bigint NOT NULL,
	"month" text NOT NULL,
	"cumulative" bigint NOT NULL,
	CONSTRAINT "province_month_plans_province_code_capital_year_month_pk" PRIMARY KEY("province_code","capital_year","month")
);
CREATE TABLE "package_positions" (
	"package_id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"province_code" text collate "C" NOT NULL,
	"status" text NOT NULL,
	"status_on" date NOT NULL,
	"standing" text NOT NULL,
	"physical" integer,
	"reported_on" date,
	"contract_value" bigint NOT NULL,
	"contract_finish_on" date,
	"disbursed" bigint NOT NULL,
	"advance_outstanding" bigint NOT NULL,
	"original_start_on" date,
	"original_finish_on" date,
	"approved_start_on" date,
	"approved_finish_on" date,
	"start_on" date,
	"finish_on" date,
	"delay_days" bigint,
	"original_delay_days" bigint,
	"total_float" bigint,
	"critical" boolean NOT NULL,
	"driven_by_id" uuid,
	"milestones" json NOT NULL,
	"open_red" bigint NOT NULL,
	"open_amber" bigint NOT NULL,
	CONSTRAINT "package_positions_status_listed" CHECK ("package_positions"."status" in ('draft', 'planned', 'inviting', 'evaluating', 'awarded', 'contracted', 'executing', 'trialRun', 'accepted', 'handedOver', 'settled', 'closed', 'failed', 'cancelled', 'suspended', 'terminated')),
	CONSTRAINT "package_positions_standing_listed" CHECK ("package_positions"."standing" in ('offTrack', 'watch', 'onTrack', 'done', 'unknown'))
);
CREATE TABLE "project_positions" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"province_code" text collate "C" NOT NULL,
	"code" text collate "C" NOT NULL,
	"folded_name" text collate "C" NOT NULL,
	"sector" text NOT NULL,
	"group" text,
	"standing" text NOT NULL,
	"standing_rank" bigint NOT NULL,
	"packages" bigint NOT NULL,
	"packages_done" bigint NOT NULL,
	"total_investment" bigint,
	"package_prices" bigint NOT NULL,
	"contract_value" bigint NOT NULL,
	"disbursed" bigint NOT NULL,
	"physical" integer,
	"capital_year" bigint NOT NULL,
	"year_assigned" bigint NOT NULL,
	"year_disbursed" bigint NOT NULL,
	"year_planned" bigint,
	"start_on" date,
	"finish_on" date,
	"original_start_on" date,
	"original_finish_on" date,
	"approved_start_on" date,
	"approved_finish_on" date,
	"delay_days" bigint,
	"original_delay_days" bigint,
	"next_item_id" uuid,
	"next_item_on" date,
	"open_red" bigint NOT NULL,
	"open_amber" bigint NOT NULL,
	CONSTRAINT "project_positions_sector_listed" CHECK ("project_positions"."sector" in ('connectivity', 'dataCentre', 'platform', 'digitalService', 'devices', 'security', 'workforce', 'digitalEconomy')),
	CONSTRAINT "project_positions_group_listed" CHECK ("project_positions"."group" in ('A', 'B', 'C')),
	CONSTRAINT "project_positions_standing_listed" CHECK ("project_positions"."standing" in ('offTrack', 'watch', 'onTrack', 'done', 'unknown'))
);
CREATE TABLE "province_totals" (
	"province_code" text collate "C" PRIMARY KEY NOT NULL,
	"projects" bigint NOT NULL,
	"packages" bigint NOT NULL,
	"packages_done" bigint NOT NULL,
	"total_investment" bigint NOT NULL,
	"contract_value" bigint NOT NULL,
	"disbursed" bigint NOT NULL,
	"year_assigned" bigint NOT NULL,
	"year_disbursed" bigint NOT NULL,
	"year_planned" bigint NOT NULL,
	"off_track" bigint NOT NULL,
	"watch" bigint NOT NULL,
	"on_track" bigint NOT NULL,
	"done" bigint NOT NULL,
	"unknown" bigint NOT NULL,
	"open_red" bigint NOT NULL,
	"open_amber" bigint NOT NULL
);
ALTER TABLE "users" ADD CONSTRAINT "users_province_code_places_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_province_code_places_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "projects" ADD CONSTRAINT "projects_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "projects" ADD CONSTRAINT "projects_province_code_places_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;
ALTER TABLE "projects" ADD CONSTRAINT "projects_commune_code_places_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;
ALTER TABLE "projects" ADD CONSTRAINT "projects_owner_id_organisations_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "projects" ADD CONSTRAINT "projects_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "investment_decisions" ADD CONSTRAINT "investment_decisions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "investment_decisions" ADD CONSTRAINT "investment_decisions_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "investment_decisions" ADD CONSTRAINT "investment_decisions_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "project_facts" ADD CONSTRAINT "project_facts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "project_facts" ADD CONSTRAINT "project_facts_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_place_code_places_code_fk" FOREIGN KEY ("place_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "indicator_measurements" ADD CONSTRAINT "indicator_measurements_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "indicator_measurements" ADD CONSTRAINT "indicator_measurements_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bidding_packages" ADD CONSTRAINT "bidding_packages_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bidding_packages" ADD CONSTRAINT "bidding_packages_procuring_entity_id_organisations_id_fk" FOREIGN KEY ("procuring_entity_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bidding_packages" ADD CONSTRAINT "bidding_packages_manager_id_users_id_fk" FOREIGN KEY ("manager_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bidding_packages" ADD CONSTRAINT "bidding_packages_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "package_status_changes" ADD CONSTRAINT "package_status_changes_package_id_bidding_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."bidding_packages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "package_status_changes" ADD CONSTRAINT "package_status_changes_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "progress_reports" ADD CONSTRAINT "progress_reports_package_id_bidding_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."bidding_packages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "progress_reports" ADD CONSTRAINT "progress_reports_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_package_id_bidding_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."bidding_packages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contract_suppliers" ADD CONSTRAINT "contract_suppliers_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contract_suppliers" ADD CONSTRAINT "contract_suppliers_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contract_amendments" ADD CONSTRAINT "contract_amendments_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contract_amendments" ADD CONSTRAINT "contract_amendments_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "securities" ADD CONSTRAINT "securities_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "securities" ADD CONSTRAINT "securities_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "capital_entries" ADD CONSTRAINT "capital_entries_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "capital_entries" ADD CONSTRAINT "capital_entries_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "capital_entries" ADD CONSTRAINT "capital_entries_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disbursement_plans" ADD CONSTRAINT "disbursement_plans_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disbursement_plans" ADD CONSTRAINT "disbursement_plans_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disbursement_entries" ADD CONSTRAINT "disbursement_entries_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disbursement_entries" ADD CONSTRAINT "disbursement_entries_package_id_bidding_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."bidding_packages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disbursement_entries" ADD CONSTRAINT "disbursement_entries_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disbursement_entries" ADD CONSTRAINT "disbursement_entries_reverses_id_disbursement_entries_id_fk" FOREIGN KEY ("reverses_id") REFERENCES "public"."disbursement_entries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disbursement_entries" ADD CONSTRAINT "disbursement_entries_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "schedule_items" ADD CONSTRAINT "schedule_items_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "schedule_items" ADD CONSTRAINT "schedule_items_package_id_bidding_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."bidding_packages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_from_item_id_schedule_items_id_fk" FOREIGN KEY ("from_item_id") REFERENCES "public"."schedule_items"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_to_item_id_schedule_items_id_fk" FOREIGN KEY ("to_item_id") REFERENCES "public"."schedule_items"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "baselines" ADD CONSTRAINT "baselines_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "baselines" ADD CONSTRAINT "baselines_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "baseline_items" ADD CONSTRAINT "baseline_items_baseline_id_baselines_id_fk" FOREIGN KEY ("baseline_id") REFERENCES "public"."baselines"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "baseline_items" ADD CONSTRAINT "baseline_items_item_id_schedule_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."schedule_items"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "baseline_packages" ADD CONSTRAINT "baseline_packages_baseline_id_baselines_id_fk" FOREIGN KEY ("baseline_id") REFERENCES "public"."baselines"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "baseline_packages" ADD CONSTRAINT "baseline_packages_package_id_bidding_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."bidding_packages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "flags" ADD CONSTRAINT "flags_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "flags" ADD CONSTRAINT "flags_package_id_bidding_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."bidding_packages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "flags" ADD CONSTRAINT "flags_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "flag_events" ADD CONSTRAINT "flag_events_flag_id_flags_id_fk" FOREIGN KEY ("flag_id") REFERENCES "public"."flags"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "flag_events" ADD CONSTRAINT "flag_events_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "unanswered_rules" ADD CONSTRAINT "unanswered_rules_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "unanswered_rules" ADD CONSTRAINT "unanswered_rules_package_id_bidding_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."bidding_packages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "import_drafts" ADD CONSTRAINT "import_drafts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "import_drafts" ADD CONSTRAINT "import_drafts_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contract_totals" ADD CONSTRAINT "contract_totals_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "project_year_totals" ADD CONSTRAINT "project_year_totals_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "province_month_totals" ADD CONSTRAINT "province_month_totals_province_code_places_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;
ALTER TABLE "province_month_plans" ADD CONSTRAINT "province_month_plans_province_code_places_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;
ALTER TABLE "package_positions" ADD CONSTRAINT "package_positions_package_id_bidding_packages_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."bidding_packages"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "package_positions" ADD CONSTRAINT "package_positions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "project_positions" ADD CONSTRAINT "project_positions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "province_totals" ADD CONSTRAINT "province_totals_province_code_places_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;
CREATE INDEX "places_by_province" ON "places" USING btree ("province_code","folded_name");
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");
CREATE INDEX "sign_in_attempts_by_email" ON "sign_in_attempts" USING btree ("email","attempted_at");
CREATE INDEX "sign_in_attempts_by_address" ON "sign_in_attempts" USING btree ("address","attempted_at");
CREATE INDEX "projects_by_province" ON "projects" USING btree ("province_code","code");
CREATE INDEX "projects_by_programme" ON "projects" USING btree ("programme_id");
CREATE INDEX "investment_decisions_by_project" ON "investment_decisions" USING btree ("project_id","decided_on");
CREATE INDEX "role_assignments_by_user" ON "role_assignments" USING btree ("user_id");
CREATE INDEX "project_facts_by_project" ON "project_facts" USING btree ("project_id","position");
CREATE INDEX "indicators_by_place" ON "indicators" USING btree ("place_code","position");
CREATE INDEX "indicator_measurements_by_indicator" ON "indicator_measurements" USING btree ("indicator_id","measured_on");
CREATE UNIQUE INDEX "bidding_packages_code" ON "bidding_packages" USING btree ("project_id","code");
CREATE INDEX "bidding_packages_by_manager" ON "bidding_packages" USING btree ("manager_id");
CREATE INDEX "bidding_packages_by_name" ON "bidding_packages" USING btree ("folded_name","id");
CREATE UNIQUE INDEX "package_status_changes_step" ON "package_status_changes" USING btree ("package_id","step");
CREATE INDEX "package_status_changes_by_day" ON "package_status_changes" USING btree ("changed_on");
CREATE INDEX "progress_reports_by_package" ON "progress_reports" USING btree ("package_id","reported_on","id");
CREATE UNIQUE INDEX "contracts_number" ON "contracts" USING btree ("package_id","number");
CREATE INDEX "contract_amendments_by_contract" ON "contract_amendments" USING btree ("contract_id","signed_on");
CREATE INDEX "securities_by_contract" ON "securities" USING btree ("contract_id","kind","expires_on");
CREATE INDEX "capital_entries_by_project" ON "capital_entries" USING btree ("project_id","capital_year","funding_source");
CREATE UNIQUE INDEX "disbursement_entries_voucher" ON "disbursement_entries" USING btree ("project_id","capital_year","voucher_number");
CREATE INDEX "disbursement_entries_by_day" ON "disbursement_entries" USING btree ("posted_on","seq");
CREATE INDEX "disbursement_entries_by_province" ON "disbursement_entries" USING btree ("province_code","posted_on","seq");
CREATE INDEX "disbursement_entries_by_project" ON "disbursement_entries" USING btree ("project_id","posted_on","seq");
CREATE INDEX "disbursement_entries_by_package" ON "disbursement_entries" USING btree ("package_id","posted_on","seq");
CREATE INDEX "disbursement_entries_by_contract" ON "disbursement_entries" USING btree ("contract_id","posted_on","seq");
CREATE INDEX "schedule_items_by_project" ON "schedule_items" USING btree ("project_id","package_id","position");
CREATE INDEX "schedule_items_by_package" ON "schedule_items" USING btree ("package_id","position");
CREATE INDEX "dependencies_by_project" ON "dependencies" USING btree ("project_id");
CREATE UNIQUE INDEX "baselines_number" ON "baselines" USING btree ("project_id","number");
CREATE UNIQUE INDEX "flags_subject" ON "flags" USING btree ("rule_code","subject_key");
CREATE INDEX "flags_by_project" ON "flags" USING btree ("project_id","state");
CREATE INDEX "flags_by_state" ON "flags" USING btree ("state","severity","raised_on");
CREATE INDEX "flags_by_province" ON "flags" USING btree ("province_code","state","severity","raised_on");
CREATE INDEX "flag_events_by_flag" ON "flag_events" USING btree ("flag_id","id");
CREATE INDEX "unanswered_rules_by_project" ON "unanswered_rules" USING btree ("project_id");
CREATE UNIQUE INDEX "rule_params_dated" ON "rule_params" USING btree ("rule_code","name","effective_from");
CREATE INDEX "audit_events_by_subject" ON "audit_events" USING btree ("subject_kind","subject_id","seq");
CREATE INDEX "project_year_totals_by_province" ON "project_year_totals" USING btree ("province_code","capital_year");
CREATE INDEX "package_positions_by_project" ON "package_positions" USING btree ("project_id","start_on");
CREATE INDEX "package_positions_by_province" ON "package_positions" USING btree ("province_code","project_id");
CREATE INDEX "package_positions_by_status" ON "package_positions" USING btree ("status","project_id");
CREATE INDEX "package_positions_by_standing" ON "package_positions" USING btree ("standing","project_id");
CREATE INDEX "project_positions_by_code" ON "project_positions" USING btree ("code");
CREATE INDEX "project_positions_by_province" ON "project_positions" USING btree ("province_code","standing_rank","total_investment" desc);
CREATE INDEX "project_positions_by_standing" ON "project_positions" USING btree ("standing_rank","total_investment" desc);
CREATE INDEX "project_positions_by_investment" ON "project_positions" USING btree ("total_investment");
CREATE INDEX "project_positions_by_finish" ON "project_positions" USING btree ("finish_on");
