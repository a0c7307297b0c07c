CREATE TABLE "project_list_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_name" text collate "C" NOT NULL,
	"content" text collate "C" NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp(3) with time zone NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"mapping" json
);
CREATE TABLE "column_mappings" (
	"user_id" uuid NOT NULL,
	"heads_sha256" text collate "C" NOT NULL,
	"mapping" json NOT NULL,
	"used_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "column_mappings_user_id_heads_sha256_pk" PRIMARY KEY("user_id","heads_sha256")
);
CREATE TABLE "project_origins" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"content_sha256" text collate "C" NOT NULL
);
ALTER TABLE "places" DROP CONSTRAINT "places_kind_listed";
ALTER TABLE "investment_decisions" DROP CONSTRAINT "investment_decisions_kind_listed";
ALTER TABLE "projects" ALTER COLUMN "sector" DROP NOT NULL;
ALTER TABLE "projects" ALTER COLUMN "status" DROP NOT NULL;
ALTER TABLE "project_positions" ALTER COLUMN "sector" DROP NOT NULL;
ALTER TABLE "project_list_drafts" ADD CONSTRAINT "project_list_drafts_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "column_mappings" ADD CONSTRAINT "column_mappings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "project_origins" ADD CONSTRAINT "project_origins_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "project_origins" ADD CONSTRAINT "project_origins_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "project_origins_by_project" ON "project_origins" USING btree ("project_id");
ALTER TABLE "places" ADD CONSTRAINT "places_kind_listed" CHECK ("places"."kind" in ('province', 'commune', 'none'));
ALTER TABLE "investment_decisions" ADD CONSTRAINT "investment_decisions_kind_listed" CHECK ("investment_decisions"."kind" in ('approval', 'adjustment', 'stated'));
