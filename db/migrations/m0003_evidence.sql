CREATE TABLE mailrule (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	own TEXT DEFAULT '' NOT NULL,
	secure TEXT DEFAULT 'never' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id)
)
 STRICT;
ALTER TABLE "circulation" ADD COLUMN filename TEXT DEFAULT '' NOT NULL;
ALTER TABLE "circulation" ADD COLUMN sha256 TEXT DEFAULT '' NOT NULL;
ALTER TABLE "circulation" ADD COLUMN size INTEGER;
ALTER TABLE "decision" ADD COLUMN decided_time TEXT;
CREATE VIEW "mailrule_live" AS SELECT * FROM "mailrule" WHERE deleted IS NULL;
CREATE TRIGGER "mailrule_stays" BEFORE DELETE ON "mailrule" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
