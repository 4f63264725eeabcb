CREATE TABLE own (key TEXT PRIMARY KEY, val ANY) STRICT, WITHOUT ROWID;
CREATE TABLE device (
  dix INTEGER PRIMARY KEY, fpr TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL DEFAULT 0,
  n INTEGER NOT NULL DEFAULT 0, hash BLOB NOT NULL DEFAULT (zeroblob(32))
) STRICT;
CREATE TABLE commits (
  dix INTEGER NOT NULL, n INTEGER NOT NULL, hlc INTEGER NOT NULL, wall TEXT NOT NULL,
  person TEXT NOT NULL, app TEXT NOT NULL, schema INTEGER NOT NULL, intent TEXT NOT NULL,
  last INTEGER NOT NULL, deps TEXT, seed BLOB, hash BLOB NOT NULL, PRIMARY KEY (dix, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE chg (
  op INTEGER PRIMARY KEY, hlc INTEGER NOT NULL, row TEXT NOT NULL, col INTEGER NOT NULL,
  val ANY, par INTEGER
) STRICT;
CREATE INDEX chg_row ON chg (row, col);
CREATE TABLE leaf (op INTEGER PRIMARY KEY, salt BLOB, leaf BLOB) STRICT;
CREATE TABLE supersedes (
  op INTEGER NOT NULL, par INTEGER NOT NULL, PRIMARY KEY (op, par)
) STRICT, WITHOUT ROWID;
CREATE TABLE cell (
  row TEXT NOT NULL, col INTEGER NOT NULL, op INTEGER NOT NULL, hlc INTEGER NOT NULL,
  PRIMARY KEY (row, col)
) STRICT, WITHOUT ROWID;
CREATE TABLE sib (
  row TEXT NOT NULL, col INTEGER NOT NULL, op INTEGER NOT NULL, hlc INTEGER NOT NULL,
  PRIMARY KEY (row, col, op)
) STRICT, WITHOUT ROWID;
CREATE VIEW conflict (row, col) AS
  SELECT DISTINCT s.row, s.col FROM sib s
  JOIN cell k ON k.row = s.row AND k.col = s.col
  JOIN chg other ON other.op = s.op JOIN chg shown ON shown.op = k.op
  WHERE other.val IS NOT shown.val;
CREATE TABLE undoable (n INTEGER PRIMARY KEY, intent TEXT NOT NULL) STRICT;
CREATE TABLE draft (
  field TEXT PRIMARY KEY, words TEXT NOT NULL, saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE received (
  bundle TEXT PRIMARY KEY, sender TEXT NOT NULL, at TEXT NOT NULL, changes INTEGER NOT NULL
) STRICT;
CREATE VIRTUAL TABLE found USING fts5 (
  kind UNINDEXED, id UNINDEXED, ref, title, words,
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE allotment (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	series TEXT DEFAULT 'A' NOT NULL,
	year TEXT DEFAULT '' NOT NULL,
	number INTEGER DEFAULT 0 NOT NULL,
	thing_kind TEXT DEFAULT '' NOT NULL,
	thing TEXT DEFAULT '' NOT NULL,
	issued_on TEXT,
	label TEXT DEFAULT '' NOT NULL,
	device TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE INDEX ix_allotment_body ON allotment (body);
CREATE INDEX ix_allotment_label ON allotment (label);
CREATE INDEX ix_allotment_thing ON allotment (thing);
CREATE TABLE body (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	name TEXT DEFAULT '' NOT NULL,
	short TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT 'committee' NOT NULL,
	authority TEXT DEFAULT 'collaborative' NOT NULL,
	organisation TEXT,
	parent TEXT,
	place TEXT,
	status TEXT DEFAULT 'active' NOT NULL,
	may_authorise INTEGER DEFAULT 0 NOT NULL,
	sensitivity TEXT DEFAULT 'not set' NOT NULL,
	retention TEXT DEFAULT 'not set' NOT NULL,
	custodian TEXT DEFAULT '' NOT NULL,
	year_start INTEGER DEFAULT 4 NOT NULL,
	opened_on TEXT,
	closed_on TEXT,
	adopted_word TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	ref TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(parent) REFERENCES body (id),
	FOREIGN KEY(place) REFERENCES place (id)
)
 STRICT;
CREATE INDEX ix_body_organisation ON body (organisation);
CREATE INDEX ix_body_parent ON body (parent);
CREATE INDEX ix_body_place ON body (place);
CREATE TABLE colleague (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	fpr TEXT DEFAULT '' NOT NULL,
	ed25519 TEXT DEFAULT '' NOT NULL,
	x25519 TEXT DEFAULT '' NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	person TEXT DEFAULT '' NOT NULL,
	role TEXT DEFAULT 'reader' NOT NULL,
	enrolled_by TEXT DEFAULT '' NOT NULL,
	enrolled_at TEXT,
	revoked_at TEXT,
	revoked_by TEXT DEFAULT '' NOT NULL,
	revoked_after TEXT DEFAULT '' NOT NULL,
	revoked_why TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id)
)
 STRICT;
CREATE TABLE deadline (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	meeting TEXT,
	kind TEXT DEFAULT 'papers due' NOT NULL,
	due_on TEXT,
	met_on TEXT,
	by_hand INTEGER DEFAULT 0 NOT NULL,
	overdue INTEGER DEFAULT 0 NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id)
)
 STRICT;
CREATE INDEX ix_deadline_due_on ON deadline (due_on);
CREATE INDEX ix_deadline_meeting ON deadline (meeting);
CREATE TABLE deadlinerule (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	terms TEXT,
	kind TEXT DEFAULT 'papers due' NOT NULL,
	days INTEGER DEFAULT 0 NOT NULL,
	unit TEXT DEFAULT 'working' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(terms) REFERENCES terms (id)
)
 STRICT;
CREATE INDEX ix_deadlinerule_terms ON deadlinerule (terms);
CREATE TABLE deputy (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	seat TEXT,
	person TEXT,
	from_on TEXT,
	to_on TEXT,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(seat) REFERENCES seat (id),
	FOREIGN KEY(person) REFERENCES person (id)
)
 STRICT;
CREATE INDEX ix_deputy_person ON deputy (person);
CREATE INDEX ix_deputy_seat ON deputy (seat);
CREATE TABLE heading (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	number INTEGER DEFAULT 0 NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE INDEX ix_heading_body ON heading (body);
CREATE TABLE interest (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	person TEXT,
	kind TEXT DEFAULT 'financial' NOT NULL,
	nature TEXT DEFAULT '' NOT NULL,
	extent TEXT DEFAULT '' NOT NULL,
	direct INTEGER DEFAULT 1 NOT NULL,
	organisation TEXT,
	from_on TEXT,
	to_on TEXT,
	mitigation TEXT DEFAULT '' NOT NULL,
	declared_on TEXT,
	confirmed_on TEXT,
	source TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(person) REFERENCES person (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
CREATE INDEX ix_interest_organisation ON interest (organisation);
CREATE INDEX ix_interest_person ON interest (person);
CREATE TABLE meeting (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	kind TEXT DEFAULT 'ordinary' NOT NULL,
	on_date TEXT,
	start_time TEXT,
	end_time TEXT,
	venue TEXT DEFAULT '' NOT NULL,
	online TEXT DEFAULT '' NOT NULL,
	state TEXT DEFAULT 'planned' NOT NULL,
	sequence INTEGER DEFAULT 0 NOT NULL,
	nominal_on TEXT,
	moved_why TEXT DEFAULT '' NOT NULL,
	why TEXT DEFAULT '' NOT NULL,
	convened_on TEXT,
	ref TEXT DEFAULT '' NOT NULL,
	holiday TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE INDEX ix_meeting_body ON meeting (body);
CREATE INDEX ix_meeting_on_date ON meeting (on_date);
CREATE TABLE membership (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	seat TEXT,
	person TEXT,
	office TEXT DEFAULT 'member' NOT NULL,
	from_on TEXT,
	to_on TEXT,
	ended_why TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(seat) REFERENCES seat (id),
	FOREIGN KEY(person) REFERENCES person (id)
)
 STRICT;
CREATE INDEX ix_membership_person ON membership (person);
CREATE INDEX ix_membership_seat ON membership (seat);
CREATE TABLE organisation (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	code TEXT DEFAULT '' NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	short TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT 'other' NOT NULL,
	opened_on TEXT,
	closed_on TEXT,
	successor TEXT,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	ref TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(successor) REFERENCES organisation (id)
)
 STRICT;
CREATE INDEX ix_organisation_successor ON organisation (successor);
CREATE TABLE person (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	name TEXT DEFAULT '' NOT NULL,
	initials TEXT DEFAULT '' NOT NULL,
	post TEXT DEFAULT '' NOT NULL,
	organisation TEXT,
	email TEXT DEFAULT '' NOT NULL,
	assistant_email TEXT DEFAULT '' NOT NULL,
	demonstration INTEGER DEFAULT 0 NOT NULL,
	left_on TEXT,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	ref TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
CREATE INDEX ix_person_organisation ON person (organisation);
CREATE TABLE place (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	name TEXT DEFAULT '' NOT NULL,
	level TEXT DEFAULT 'place' NOT NULL,
	parent TEXT,
	population INTEGER,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	ref TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(parent) REFERENCES place (id)
)
 STRICT;
CREATE INDEX ix_place_parent ON place (parent);
CREATE TABLE portfolio (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	title TEXT DEFAULT '' NOT NULL,
	function TEXT DEFAULT '' NOT NULL,
	joint_assumed INTEGER DEFAULT 0 NOT NULL,
	organisation TEXT,
	person TEXT,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(person) REFERENCES person (id)
)
 STRICT;
CREATE INDEX ix_portfolio_organisation ON portfolio (organisation);
CREATE INDEX ix_portfolio_person ON portfolio (person);
CREATE TABLE quorumneed (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	terms TEXT,
	constituency TEXT DEFAULT '' NOT NULL,
	at_least INTEGER DEFAULT 1 NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(terms) REFERENCES terms (id)
)
 STRICT;
CREATE INDEX ix_quorumneed_terms ON quorumneed (terms);
CREATE TABLE seat (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	title TEXT DEFAULT '' NOT NULL,
	constituency TEXT DEFAULT '' NOT NULL,
	capacity TEXT DEFAULT 'member' NOT NULL,
	voting INTEGER DEFAULT 1 NOT NULL,
	office TEXT DEFAULT 'member' NOT NULL,
	place TEXT,
	organisation TEXT,
	provisional INTEGER DEFAULT 0 NOT NULL,
	independent INTEGER DEFAULT 0 NOT NULL,
	pos TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(place) REFERENCES place (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
CREATE INDEX ix_seat_body ON seat (body);
CREATE INDEX ix_seat_organisation ON seat (organisation);
CREATE INDEX ix_seat_place ON seat (place);
CREATE TABLE snapshot (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	thing_kind TEXT DEFAULT '' NOT NULL,
	thing TEXT DEFAULT '' NOT NULL,
	why TEXT DEFAULT '' NOT NULL,
	sha256 TEXT DEFAULT '' NOT NULL,
	taken_at TEXT,
	taken_by TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id)
)
 STRICT;
CREATE INDEX ix_snapshot_thing ON snapshot (thing);
CREATE TABLE takeover (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	from_device TEXT DEFAULT '' NOT NULL,
	to_device TEXT DEFAULT '' NOT NULL,
	on_date TEXT,
	reason TEXT DEFAULT '' NOT NULL,
	"by" TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE INDEX ix_takeover_body ON takeover (body);
CREATE TABLE terms (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	version TEXT DEFAULT '' NOT NULL,
	from_on TEXT,
	to_on TEXT,
	review_on TEXT,
	cadence TEXT DEFAULT '' NOT NULL,
	start_time TEXT,
	minutes_long INTEGER,
	venue TEXT DEFAULT '' NOT NULL,
	quorum_number INTEGER,
	deputies_count INTEGER DEFAULT 0 NOT NULL,
	remote_counts INTEGER DEFAULT 0 NOT NULL,
	minute_style TEXT DEFAULT 'not set' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	quorum_source TEXT DEFAULT '' NOT NULL,
	example INTEGER DEFAULT 0 NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE INDEX ix_terms_body ON terms (body);
CREATE TABLE unknown (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	about TEXT DEFAULT '' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	body TEXT,
	settled_on TEXT,
	answer TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE INDEX ix_unknown_body ON unknown (body);
CREATE TABLE workstream (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	name TEXT DEFAULT '' NOT NULL,
	short TEXT DEFAULT '' NOT NULL,
	number INTEGER,
	purpose TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	ref TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id)
)
 STRICT;
CREATE VIEW "allotment_live" AS SELECT * FROM "allotment" WHERE deleted IS NULL;
CREATE VIEW "body_live" AS SELECT * FROM "body" WHERE deleted IS NULL;
CREATE VIEW "colleague_live" AS SELECT * FROM "colleague" WHERE deleted IS NULL;
CREATE VIEW "deadline_live" AS SELECT * FROM "deadline" WHERE deleted IS NULL;
CREATE VIEW "deadlinerule_live" AS SELECT * FROM "deadlinerule" WHERE deleted IS NULL;
CREATE VIEW "deputy_live" AS SELECT * FROM "deputy" WHERE deleted IS NULL;
CREATE VIEW "heading_live" AS SELECT * FROM "heading" WHERE deleted IS NULL;
CREATE VIEW "interest_live" AS SELECT * FROM "interest" WHERE deleted IS NULL;
CREATE VIEW "meeting_live" AS SELECT * FROM "meeting" WHERE deleted IS NULL;
CREATE VIEW "membership_live" AS SELECT * FROM "membership" WHERE deleted IS NULL;
CREATE VIEW "organisation_live" AS SELECT * FROM "organisation" WHERE deleted IS NULL;
CREATE VIEW "person_live" AS SELECT * FROM "person" WHERE deleted IS NULL;
CREATE VIEW "place_live" AS SELECT * FROM "place" WHERE deleted IS NULL;
CREATE VIEW "portfolio_live" AS SELECT * FROM "portfolio" WHERE deleted IS NULL;
CREATE VIEW "quorumneed_live" AS SELECT * FROM "quorumneed" WHERE deleted IS NULL;
CREATE VIEW "seat_live" AS SELECT * FROM "seat" WHERE deleted IS NULL;
CREATE VIEW "snapshot_live" AS SELECT * FROM "snapshot" WHERE deleted IS NULL;
CREATE VIEW "takeover_live" AS SELECT * FROM "takeover" WHERE deleted IS NULL;
CREATE VIEW "terms_live" AS SELECT * FROM "terms" WHERE deleted IS NULL;
CREATE VIEW "unknown_live" AS SELECT * FROM "unknown" WHERE deleted IS NULL;
CREATE VIEW "workstream_live" AS SELECT * FROM "workstream" WHERE deleted IS NULL;

CREATE TRIGGER "allotment_stays" BEFORE DELETE ON "allotment" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "body_stays" BEFORE DELETE ON "body" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "colleague_stays" BEFORE DELETE ON "colleague" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "deadline_stays" BEFORE DELETE ON "deadline" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "deadlinerule_stays" BEFORE DELETE ON "deadlinerule" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "deputy_stays" BEFORE DELETE ON "deputy" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "heading_stays" BEFORE DELETE ON "heading" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "interest_stays" BEFORE DELETE ON "interest" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "meeting_stays" BEFORE DELETE ON "meeting" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "membership_stays" BEFORE DELETE ON "membership" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "organisation_stays" BEFORE DELETE ON "organisation" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "person_stays" BEFORE DELETE ON "person" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "place_stays" BEFORE DELETE ON "place" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "portfolio_stays" BEFORE DELETE ON "portfolio" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "quorumneed_stays" BEFORE DELETE ON "quorumneed" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "seat_stays" BEFORE DELETE ON "seat" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "snapshot_stays" BEFORE DELETE ON "snapshot" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "takeover_stays" BEFORE DELETE ON "takeover" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "terms_stays" BEFORE DELETE ON "terms" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "unknown_stays" BEFORE DELETE ON "unknown" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "workstream_stays" BEFORE DELETE ON "workstream" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
