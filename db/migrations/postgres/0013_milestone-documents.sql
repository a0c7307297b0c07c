ALTER TABLE "schedule_items" ADD COLUMN "document_ref" text collate "C";
