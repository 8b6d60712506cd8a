-- AlterTable
ALTER TABLE "DraftDocument" ADD COLUMN "goneTo" INTEGER NOT NULL DEFAULT 0;

-- What was folded so far was removed with it.
UPDATE "DraftDocument" SET "goneTo" = "upTo";

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "until" BIGINT NOT NULL
);
