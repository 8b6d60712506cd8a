-- CreateTable
CREATE TABLE "Inbox" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "teamId" TEXT NOT NULL DEFAULT '',
    "lane" TEXT NOT NULL DEFAULT '',
    "orderBy" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "doneAt" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "failedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "payload" TEXT NOT NULL,
    "installedAt" DATETIME NOT NULL,
    "uninstalledAt" DATETIME
);

-- CreateTable
CREATE TABLE "Board" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "teamId" TEXT NOT NULL DEFAULT '',
    "officersChannel" TEXT,
    "membersChannel" TEXT,
    "profile" TEXT NOT NULL DEFAULT '2023',
    "timeZone" TEXT NOT NULL DEFAULT 'Europe/London',
    "publishOnApproval" BOOLEAN NOT NULL DEFAULT true,
    "membersSeeConfidential" BOOLEAN NOT NULL DEFAULT false,
    "decisionEmoji" TEXT NOT NULL DEFAULT 'ballot_box_with_check',
    "actionEmoji" TEXT NOT NULL DEFAULT 'dart',
    "offRecordEmoji" TEXT NOT NULL DEFAULT 'see_no_evil',
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "initials" TEXT NOT NULL DEFAULT '',
    "handle" TEXT NOT NULL DEFAULT '',
    "job" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SlackIdentity" (
    "teamId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("teamId", "userId"),
    CONSTRAINT "SlackIdentity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "boardId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "authority" TEXT NOT NULL DEFAULT '',
    "group" TEXT NOT NULL DEFAULT '',
    "fromDate" TEXT NOT NULL,
    "untilDate" TEXT,
    CONSTRAINT "Membership_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "boardId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "startTime" TEXT NOT NULL DEFAULT '',
    "venue" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "origin" TEXT NOT NULL DEFAULT 'chat',
    "originId" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "adjourned" BOOLEAN NOT NULL DEFAULT false,
    "teamId" TEXT NOT NULL DEFAULT '',
    "channelId" TEXT,
    "currentItem" INTEGER,
    "presiderId" TEXT,
    "deputyId" TEXT,
    "previousMeetingDate" TEXT,
    "nextMeetingDate" TEXT,
    "startedAt" DATETIME,
    "startedById" TEXT,
    "endedAt" DATETIME,
    "draftState" TEXT NOT NULL DEFAULT 'open',
    "cast" TEXT NOT NULL DEFAULT '[]',
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Meeting_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "confidential" TEXT,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "recommendation" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Note" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "orderBy" TEXT NOT NULL,
    "typedAt" DATETIME NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "thread" TEXT,
    "itemNumber" INTEGER,
    "confidential" BOOLEAN,
    "withdrawnAt" DATETIME,
    "withdrawnById" TEXT,
    CONSTRAINT "Note_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoteRevision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "noteId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "NoteRevision_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoteMark" (
    "noteId" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("noteId", "mark", "personId"),
    CONSTRAINT "NoteMark_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DraftDocument" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "snapshot" BLOB NOT NULL,
    "upTo" INTEGER NOT NULL DEFAULT 0,
    "damaged" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "DraftUpdate" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "document" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "authorId" TEXT NOT NULL DEFAULT '',
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "MinutesVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT,
    "boardName" TEXT NOT NULL,
    "meetingDate" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "provenance" TEXT NOT NULL DEFAULT '{}',
    "provenanceHash" TEXT NOT NULL DEFAULT '',
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "submittedById" TEXT,
    "submittedAt" DATETIME,
    "publishedAt" DATETIME,
    "agreedAt" DATETIME,
    "agreedNote" TEXT NOT NULL DEFAULT '',
    "replayed" BOOLEAN NOT NULL DEFAULT false,
    "sourceFile" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "MinutesVersion_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Approval" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "minutesId" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "byId" TEXT,
    "byName" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" DATETIME NOT NULL,
    CONSTRAINT "Approval_minutesId_fkey" FOREIGN KEY ("minutesId") REFERENCES "MinutesVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL DEFAULT 0,
    "minutesId" TEXT NOT NULL,
    "agreedAtMeeting" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Correction_minutesId_fkey" FOREIGN KEY ("minutesId") REFERENCES "MinutesVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Action" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "minutesId" TEXT NOT NULL,
    "itemNumber" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "owners" TEXT NOT NULL,
    "ownerIds" TEXT NOT NULL DEFAULT '[]',
    "due" TEXT,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "done" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Action_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL DEFAULT 0,
    "meetingId" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "authority" TEXT NOT NULL DEFAULT '',
    "standsFor" TEXT NOT NULL DEFAULT '',
    "personId" TEXT,
    CONSTRAINT "Attendance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportedFile" (
    "fingerprint" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "importedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Passage" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "minutesId" TEXT NOT NULL,
    "boardName" TEXT NOT NULL,
    "meetingDate" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "itemTitle" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '{}',
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "SignInLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "meetingId" TEXT,
    "purpose" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "spentAt" DATETIME
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "endedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ChannelPost" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT,
    "minutesId" TEXT,
    "kind" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "ts" TEXT NOT NULL,
    CONSTRAINT "ChannelPost_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Told" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL DEFAULT '',
    "action" TEXT NOT NULL,
    "boardId" TEXT,
    "meetingId" TEXT,
    "subject" TEXT NOT NULL DEFAULT '',
    "facts" TEXT NOT NULL DEFAULT '{}'
);

-- CreateIndex
CREATE UNIQUE INDEX "Inbox_key_key" ON "Inbox"("key");

-- CreateIndex
CREATE INDEX "Inbox_doneAt_failedAt_id_idx" ON "Inbox"("doneAt", "failedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Board_teamId_officersChannel_key" ON "Board"("teamId", "officersChannel");

-- CreateIndex
CREATE UNIQUE INDEX "Board_teamId_name_key" ON "Board"("teamId", "name");

-- CreateIndex
CREATE INDEX "SlackIdentity_personId_idx" ON "SlackIdentity"("personId");

-- CreateIndex
CREATE INDEX "Membership_boardId_personId_idx" ON "Membership"("boardId", "personId");

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- CreateIndex
CREATE INDEX "Meeting_boardId_date_idx" ON "Meeting"("boardId", "date");

-- CreateIndex
CREATE INDEX "Meeting_teamId_channelId_status_idx" ON "Meeting"("teamId", "channelId", "status");

-- CreateIndex
CREATE INDEX "Meeting_originId_idx" ON "Meeting"("originId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_meetingId_number_key" ON "AgendaItem"("meetingId", "number");

-- CreateIndex
CREATE INDEX "Note_meetingId_orderBy_idx" ON "Note"("meetingId", "orderBy");

-- CreateIndex
CREATE UNIQUE INDEX "Note_source_sourceId_key" ON "Note"("source", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "NoteRevision_noteId_source_sourceId_key" ON "NoteRevision"("noteId", "source", "sourceId");

-- CreateIndex
CREATE INDEX "DraftUpdate_document_id_idx" ON "DraftUpdate"("document", "id");

-- CreateIndex
CREATE INDEX "MinutesVersion_boardName_meetingDate_idx" ON "MinutesVersion"("boardName", "meetingDate");

-- CreateIndex
CREATE INDEX "MinutesVersion_contentHash_idx" ON "MinutesVersion"("contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "MinutesVersion_meetingId_version_key" ON "MinutesVersion"("meetingId", "version");

-- CreateIndex
CREATE INDEX "Approval_minutesId_idx" ON "Approval"("minutesId");

-- CreateIndex
CREATE INDEX "Correction_minutesId_idx" ON "Correction"("minutesId");

-- CreateIndex
CREATE INDEX "Action_meetingId_idx" ON "Action"("meetingId");

-- CreateIndex
CREATE INDEX "Attendance_meetingId_idx" ON "Attendance"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Passage_id_key" ON "Passage"("id");

-- CreateIndex
CREATE INDEX "Passage_minutesId_idx" ON "Passage"("minutesId");

-- CreateIndex
CREATE INDEX "Passage_boardName_meetingDate_idx" ON "Passage"("boardName", "meetingDate");

-- CreateIndex
CREATE INDEX "ChannelPost_kind_minutesId_idx" ON "ChannelPost"("kind", "minutesId");

-- CreateIndex
CREATE INDEX "ChannelPost_kind_meetingId_idx" ON "ChannelPost"("kind", "meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "ChannelPost_teamId_channelId_ts_key" ON "ChannelPost"("teamId", "channelId", "ts");

-- CreateIndex
CREATE INDEX "Audit_boardId_id_idx" ON "Audit"("boardId", "id");

-- CreateIndex
CREATE INDEX "Audit_meetingId_id_idx" ON "Audit"("meetingId", "id");

-- By hand from here on: what the schema language cannot say.

-- At most one live meeting takes notes in a channel.
CREATE UNIQUE INDEX "Meeting_one_live_per_channel" ON "Meeting"("teamId", "channelId") WHERE "status" = 'live' AND "channelId" IS NOT NULL;

-- The audit is append-only.
CREATE TRIGGER "Audit_refuses_update" BEFORE UPDATE ON "Audit"
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;

CREATE TRIGGER "Audit_refuses_delete" BEFORE DELETE ON "Audit"
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;

-- The words of a frozen version never change; only its state and what stands beside it. (What was read from a
-- document may be read again, better.)
CREATE TRIGGER "MinutesVersion_is_frozen" BEFORE UPDATE OF "content", "contentHash", "provenance", "provenanceHash", "version" ON "MinutesVersion"
WHEN old."state" <> 'imported'
BEGIN
    SELECT RAISE(ABORT, 'a frozen version is never edited');
END;

-- Full-text search over passages, kept in line by the database itself.
CREATE VIRTUAL TABLE "passage_search" USING fts5("text", "itemTitle", content='Passage', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2');

CREATE TRIGGER "Passage_search_insert" AFTER INSERT ON "Passage"
BEGIN
    INSERT INTO "passage_search"(rowid, "text", "itemTitle") VALUES (new."number", new."text", new."itemTitle");
END;

CREATE TRIGGER "Passage_search_delete" AFTER DELETE ON "Passage"
BEGIN
    INSERT INTO "passage_search"("passage_search", rowid, "text", "itemTitle") VALUES ('delete', old."number", old."text", old."itemTitle");
END;

CREATE TRIGGER "Passage_search_update" AFTER UPDATE ON "Passage"
BEGIN
    INSERT INTO "passage_search"("passage_search", rowid, "text", "itemTitle") VALUES ('delete', old."number", old."text", old."itemTitle");
    INSERT INTO "passage_search"(rowid, "text", "itemTitle") VALUES (new."number", new."text", new."itemTitle");
END;
