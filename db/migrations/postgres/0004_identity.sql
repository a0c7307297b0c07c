CREATE TABLE "former_passwords" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"password_hash" text collate "C" NOT NULL,
	"replaced_at" timestamp(3) with time zone NOT NULL
);
CREATE TABLE "one_time_links" (
	"token_hash" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone,
	CONSTRAINT "one_time_links_purpose_listed" CHECK ("one_time_links"."purpose" in ('invitation', 'passwordReset'))
);
CREATE TABLE "authenticators" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"sealed_secret" text collate "C" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"confirmed_at" timestamp(3) with time zone,
	"last_step" bigint
);
CREATE TABLE "recovery_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"code_hash" text collate "C" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone
);
CREATE TABLE "external_identities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"issuer" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
CREATE TABLE "pending_sign_ins" (
	"token_hash" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"user_id" uuid,
	"expected" json NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "pending_sign_ins_kind_listed" CHECK ("pending_sign_ins"."kind" in ('secondFactor', 'identityProvider'))
);
ALTER TABLE "users" ADD COLUMN "password_changed_at" timestamp(3) with time zone;
-- Whoever is signed in stays so: the sessions get names of their own, and what was not noted is unknown.
ALTER TABLE "sessions" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;
ALTER TABLE "sessions" ADD COLUMN "method" text DEFAULT 'password' NOT NULL;
ALTER TABLE "sessions" ADD COLUMN "second_factor_at" timestamp(3) with time zone;
ALTER TABLE "sessions" ADD COLUMN "address" text collate "C" DEFAULT 'unknown' NOT NULL;
ALTER TABLE "sessions" ADD COLUMN "device" text collate "C" DEFAULT '' NOT NULL;
ALTER TABLE "sessions" ALTER COLUMN "id" DROP DEFAULT, ALTER COLUMN "method" DROP DEFAULT, ALTER COLUMN "address" DROP DEFAULT, ALTER COLUMN "device" DROP DEFAULT;
ALTER TABLE "role_assignments" ADD COLUMN "organisation_id" uuid;
ALTER TABLE "former_passwords" ADD CONSTRAINT "former_passwords_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "authenticators" ADD CONSTRAINT "authenticators_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "external_identities" ADD CONSTRAINT "external_identities_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "pending_sign_ins" ADD CONSTRAINT "pending_sign_ins_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "former_passwords_by_user" ON "former_passwords" USING btree ("user_id","replaced_at");
CREATE INDEX "one_time_links_by_user" ON "one_time_links" USING btree ("user_id");
CREATE INDEX "recovery_codes_by_user" ON "recovery_codes" USING btree ("user_id");
CREATE UNIQUE INDEX "external_identities_subject" ON "external_identities" USING btree ("issuer","subject");
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "audit_events_by_actor" ON "audit_events" USING btree ("actor_id","seq");
CREATE INDEX "audit_events_by_time" ON "audit_events" USING btree ("recorded_at");
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_id_unique" UNIQUE("id");
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_method_listed" CHECK ("sessions"."method" in ('password', 'identityProvider', 'setup', 'oneTimeLink'));
