CREATE TABLE dependency (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	proposal TEXT,
	needs TEXT,
	words TEXT DEFAULT '' NOT NULL,
	managed TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(proposal) REFERENCES reconfiguration (id),
	FOREIGN KEY(needs) REFERENCES reconfiguration (id)
)
 STRICT;
CREATE TABLE network (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	workstream TEXT,
	name TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(workstream) REFERENCES workstream (id)
)
 STRICT;
CREATE TABLE reconfiguration (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	title TEXT DEFAULT '' NOT NULL,
	place TEXT,
	workstream TEXT,
	state TEXT DEFAULT 'no status' NOT NULL,
	due_on TEXT,
	note TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(place) REFERENCES place (id),
	FOREIGN KEY(workstream) REFERENCES workstream (id)
)
 STRICT;
ALTER TABLE "decision" ADD COLUMN at_scale TEXT DEFAULT '' NOT NULL;
ALTER TABLE "guidance" ADD COLUMN principle INTEGER;
ALTER TABLE "oversighttrack" ADD COLUMN ended_why TEXT DEFAULT '' NOT NULL;
ALTER TABLE "paper" ADD COLUMN aims TEXT DEFAULT '' NOT NULL;
ALTER TABLE "priority" ADD COLUMN at_scale TEXT DEFAULT '' NOT NULL;
ALTER TABLE "segmentcriterion" ADD COLUMN aims TEXT DEFAULT '' NOT NULL;
CREATE INDEX ix_dependency_needs ON dependency (needs);
CREATE INDEX ix_dependency_proposal ON dependency (proposal);
CREATE INDEX ix_network_workstream ON network (workstream);
CREATE INDEX ix_reconfiguration_place ON reconfiguration (place);
CREATE INDEX ix_reconfiguration_workstream ON reconfiguration (workstream);
CREATE VIEW "dependency_live" AS SELECT * FROM "dependency" WHERE deleted IS NULL;
CREATE VIEW "network_live" AS SELECT * FROM "network" WHERE deleted IS NULL;
CREATE VIEW "reconfiguration_live" AS SELECT * FROM "reconfiguration" WHERE deleted IS NULL;
CREATE TRIGGER "dependency_stays" BEFORE DELETE ON "dependency" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "network_stays" BEFORE DELETE ON "network" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "reconfiguration_stays" BEFORE DELETE ON "reconfiguration" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
