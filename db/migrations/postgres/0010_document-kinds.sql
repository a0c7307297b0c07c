ALTER TABLE "documents" ADD COLUMN "kind" text DEFAULT 'other' NOT NULL;
ALTER TABLE "documents" ADD CONSTRAINT "documents_kind_listed" CHECK ("documents"."kind" in ('decision', 'minutes', 'contract', 'guarantee', 'tender', 'report', 'photo', 'drawing', 'other'));
