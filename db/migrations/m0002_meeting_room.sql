CREATE TABLE actionfile (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	action TEXT,
	filename TEXT DEFAULT '' NOT NULL,
	sha256 TEXT DEFAULT '' NOT NULL,
	size INTEGER DEFAULT 0 NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	on_date TEXT,
	by_person TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(action) REFERENCES action (id)
)
 STRICT;
CREATE TABLE checkwaiver (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	"check" TEXT DEFAULT '' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	"by" TEXT DEFAULT '' NOT NULL,
	on_date TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE foiheld (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	request TEXT,
	thing_kind TEXT DEFAULT '' NOT NULL,
	thing TEXT DEFAULT '' NOT NULL,
	ref TEXT DEFAULT '' NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	body TEXT,
	part TEXT DEFAULT '' NOT NULL,
	found_on TEXT,
	state TEXT DEFAULT 'to consider' NOT NULL,
	why TEXT DEFAULT '' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(request) REFERENCES foirequest (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE foipassage (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	held TEXT,
	words TEXT DEFAULT '' NOT NULL,
	exemption TEXT DEFAULT '40' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	by_person TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(held) REFERENCES foiheld (id)
)
 STRICT;
CREATE TABLE foirequest (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	ref TEXT DEFAULT '' NOT NULL,
	asked TEXT DEFAULT '' NOT NULL,
	requester TEXT DEFAULT '' NOT NULL,
	contact TEXT DEFAULT '' NOT NULL,
	received_on TEXT,
	state TEXT DEFAULT 'open' NOT NULL,
	clarify_on TEXT,
	clarified_on TEXT,
	ended_on TEXT,
	outcome TEXT DEFAULT '' NOT NULL,
	handler TEXT,
	looked_for TEXT DEFAULT '' NOT NULL,
	due_on TEXT,
	late INTEGER DEFAULT 0 NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(handler) REFERENCES person (id)
)
 STRICT;
CREATE TABLE pack (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	meeting TEXT,
	marking TEXT DEFAULT '' NOT NULL,
	segment TEXT DEFAULT '' NOT NULL,
	questions_on TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id)
)
 STRICT;
CREATE TABLE packpaper (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	segment TEXT DEFAULT '' NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	section TEXT DEFAULT '' NOT NULL,
	purpose TEXT DEFAULT '' NOT NULL,
	part TEXT DEFAULT '1' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE paperrisk (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	paper TEXT,
	risk TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(paper) REFERENCES paper (id),
	FOREIGN KEY(risk) REFERENCES risk (id)
)
 STRICT;
CREATE TABLE paperversion (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	paper TEXT,
	filename TEXT DEFAULT '' NOT NULL,
	sha256 TEXT DEFAULT '' NOT NULL,
	size INTEGER DEFAULT 0 NOT NULL,
	received_on TEXT,
	taken_at TEXT,
	"by" TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	number INTEGER DEFAULT 1 NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(paper) REFERENCES paper (id)
)
 STRICT;
CREATE TABLE publicquestion (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	meeting TEXT,
	item TEXT,
	asker TEXT DEFAULT '' NOT NULL,
	organisation TEXT DEFAULT '' NOT NULL,
	contact TEXT DEFAULT '' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	received_on TEXT,
	state TEXT DEFAULT 'received' NOT NULL,
	why TEXT DEFAULT '' NOT NULL,
	answer TEXT DEFAULT '' NOT NULL,
	answered_on TEXT,
	reply_due_on TEXT,
	replied_on TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(item) REFERENCES agendaitem (id)
)
 STRICT;
ALTER TABLE "agendaitem" ADD COLUMN marking TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN purpose TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN recommendation TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN summary TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN evidence TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN considered TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN involved TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN objectives TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN communications TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN finance TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN equality TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN conflicts TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN assurance TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN themes TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN system_first TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN part TEXT DEFAULT '1' NOT NULL;
ALTER TABLE "paper" ADD COLUMN deferred_to TEXT REFERENCES meeting (id);
ALTER TABLE "paper" ADD COLUMN why TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN signed_off_on TEXT;
ALTER TABLE "paper" ADD COLUMN sent_absent_on TEXT;
CREATE INDEX ix_actionfile_action ON actionfile (action);
CREATE INDEX ix_checkwaiver_body ON checkwaiver (body);
CREATE INDEX ix_foiheld_body ON foiheld (body);
CREATE INDEX ix_foiheld_request ON foiheld (request);
CREATE INDEX ix_foiheld_thing ON foiheld (thing);
CREATE INDEX ix_foipassage_held ON foipassage (held);
CREATE INDEX ix_foirequest_handler ON foirequest (handler);
CREATE INDEX ix_pack_meeting ON pack (meeting);
CREATE INDEX ix_packpaper_body ON packpaper (body);
CREATE INDEX ix_paper_deferred_to ON paper (deferred_to);
CREATE INDEX ix_paperrisk_paper ON paperrisk (paper);
CREATE INDEX ix_paperrisk_risk ON paperrisk (risk);
CREATE INDEX ix_paperversion_paper ON paperversion (paper);
CREATE INDEX ix_publicquestion_item ON publicquestion (item);
CREATE INDEX ix_publicquestion_meeting ON publicquestion (meeting);
CREATE VIEW "actionfile_live" AS SELECT * FROM "actionfile" WHERE deleted IS NULL;
CREATE VIEW "checkwaiver_live" AS SELECT * FROM "checkwaiver" WHERE deleted IS NULL;
CREATE VIEW "foiheld_live" AS SELECT * FROM "foiheld" WHERE deleted IS NULL;
CREATE VIEW "foipassage_live" AS SELECT * FROM "foipassage" WHERE deleted IS NULL;
CREATE VIEW "foirequest_live" AS SELECT * FROM "foirequest" WHERE deleted IS NULL;
CREATE VIEW "pack_live" AS SELECT * FROM "pack" WHERE deleted IS NULL;
CREATE VIEW "packpaper_live" AS SELECT * FROM "packpaper" WHERE deleted IS NULL;
CREATE VIEW "paperrisk_live" AS SELECT * FROM "paperrisk" WHERE deleted IS NULL;
CREATE VIEW "paperversion_live" AS SELECT * FROM "paperversion" WHERE deleted IS NULL;
CREATE VIEW "publicquestion_live" AS SELECT * FROM "publicquestion" WHERE deleted IS NULL;
CREATE TRIGGER "actionfile_stays" BEFORE DELETE ON "actionfile" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "checkwaiver_stays" BEFORE DELETE ON "checkwaiver" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "foiheld_stays" BEFORE DELETE ON "foiheld" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "foipassage_stays" BEFORE DELETE ON "foipassage" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "foirequest_stays" BEFORE DELETE ON "foirequest" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "pack_stays" BEFORE DELETE ON "pack" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "packpaper_stays" BEFORE DELETE ON "packpaper" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "paperrisk_stays" BEFORE DELETE ON "paperrisk" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "paperversion_stays" BEFORE DELETE ON "paperversion" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "publicquestion_stays" BEFORE DELETE ON "publicquestion" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
