-- CreateTable
CREATE TABLE "DraftAuthorship" (
    "document" TEXT NOT NULL PRIMARY KEY,
    "upTo" INTEGER NOT NULL,
    "record" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "DraftClient" (
    "document" TEXT NOT NULL,
    "clientId" BIGINT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("document", "clientId")
);
