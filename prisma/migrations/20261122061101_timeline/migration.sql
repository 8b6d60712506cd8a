-- CreateTable
CREATE TABLE "Checkpoint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "why" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "byId" TEXT,
    "byName" TEXT NOT NULL DEFAULT '',
    "authors" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "document" BLOB NOT NULL,
    "bytes" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "CheckpointAuthor" (
    "meetingId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("meetingId", "authorId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Checkpoint_meetingId_position_key" ON "Checkpoint"("meetingId", "position");
