PRAGMA application_id = 1296979010;
PRAGMA user_version = 262145;
CREATE TABLE own (key TEXT PRIMARY KEY, val ANY) STRICT, WITHOUT ROWID;
INSERT INTO "own" VALUES ('derived_on', '2026-11-21');
INSERT INTO "own" VALUES ('dix', 1);
INSERT INTO "own" VALUES ('group', 'ea7af9ed6d8150d1cf87e4e11fbbd459');
INSERT INTO "own" VALUES ('hlc', 117653608857600002);
INSERT INTO "own" VALUES ('known', '{}');
INSERT INTO "own" VALUES ('name', 'Kept for ever');
INSERT INTO "own" VALUES ('person', 'Ada Thwaite');
CREATE TABLE device (
  dix INTEGER PRIMARY KEY, fpr TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL DEFAULT 0,
  n INTEGER NOT NULL DEFAULT 0, hash BLOB NOT NULL DEFAULT (zeroblob(32))
) STRICT;
INSERT INTO "device" VALUES (1, '8cdd3397af2e3adc5c5464d1c340d965', 13, 3, X'87AD74DF064FF881968DA5D90F89388B1210FAB2668B79CC10439E7B03EDE52E');
CREATE TABLE commits (
  dix INTEGER NOT NULL, n INTEGER NOT NULL, hlc INTEGER NOT NULL, wall TEXT NOT NULL,
  person TEXT NOT NULL, app TEXT NOT NULL, schema INTEGER NOT NULL, intent TEXT NOT NULL,
  last INTEGER NOT NULL, deps TEXT, seed BLOB, hash BLOB NOT NULL, PRIMARY KEY (dix, n)
) STRICT, WITHOUT ROWID;
INSERT INTO "commits" VALUES (1, 1, 117653608857600000, '2026-11-21T09:00:00.000Z', 'Ada Thwaite', '0.1.0', 4, 'Set up the minute book', 7, NULL, X'9A6297A72DEF4240E6368D0AD1468A1958696CA00BB6E116380053117F124928', X'FEDA871EC31EFB985B313F92A80D08EB7868E4182FF28F769E63F0503D3BDA2A');
INSERT INTO "commits" VALUES (1, 2, 117653608857600001, '2026-11-21T09:00:00.000Z', 'Ada Thwaite', '0.1.0', 4, 'Add committee or group', 10, NULL, X'D21F03A2112DDFD8E090D3EA1F91D384025B6BD1A751F3AC4AE3801B550F6234', X'4A73CC7CC26EC1B8FF88AE1119370C40B0D63F10B8A40694D9B2418398892953');
INSERT INTO "commits" VALUES (1, 3, 117653608857600002, '2026-11-21T09:00:00.000Z', 'Ada Thwaite', '0.1.0', 4, 'Add person', 13, NULL, X'36119DED8AD1D08CCED9A16D1910C6CD110D1CF0EB3455ADA8ED52A18139EE48', X'87AD74DF064FF881968DA5D90F89388B1210FAB2668B79CC10439E7B03EDE52E');
CREATE TABLE chg (
  op INTEGER PRIMARY KEY, hlc INTEGER NOT NULL, row TEXT NOT NULL, col INTEGER NOT NULL,
  val ANY, par INTEGER
) STRICT;
INSERT INTO "chg" VALUES (1099511627777, 117653608857600000, 'z7rnzb3mtdkp30v67ajqz4eaa5', 9001, '8cdd3397af2e3adc5c5464d1c340d965', NULL);
INSERT INTO "chg" VALUES (1099511627778, 117653608857600000, 'z7rnzb3mtdkp30v67ajqz4eaa5', 9002, '8ac3c18a072614568b2535f5c211fff61f3e07064e85f1fa398a5738777ae43c', NULL);
INSERT INTO "chg" VALUES (1099511627779, 117653608857600000, 'z7rnzb3mtdkp30v67ajqz4eaa5', 9003, 'a16db3eec6b9224e0350cb491d10df67b271232c794339e73ae63ffc0c7d745e', NULL);
INSERT INTO "chg" VALUES (1099511627780, 117653608857600000, 'z7rnzb3mtdkp30v67ajqz4eaa5', 9004, 'Ada Thwaite', NULL);
INSERT INTO "chg" VALUES (1099511627781, 117653608857600000, 'z7rnzb3mtdkp30v67ajqz4eaa5', 9006, 'admin', NULL);
INSERT INTO "chg" VALUES (1099511627782, 117653608857600000, 'z7rnzb3mtdkp30v67ajqz4eaa5', 9007, '8cdd3397af2e3adc5c5464d1c340d965', NULL);
INSERT INTO "chg" VALUES (1099511627783, 117653608857600000, 'z7rnzb3mtdkp30v67ajqz4eaa5', 9008, '2026-11-21T09:00:00.000Z', NULL);
INSERT INTO "chg" VALUES (1099511627784, 117653608857600001, '01m7ynaym0ybdfn77t2tz7jpbp', 1301, 'Management Group', NULL);
INSERT INTO "chg" VALUES (1099511627785, 117653608857600001, '01m7ynaym0ybdfn77t2tz7jpbp', 1302, 'MG', NULL);
INSERT INTO "chg" VALUES (1099511627786, 117653608857600001, '01m7ynaym0ybdfn77t2tz7jpbp', 1312, '8cdd3397af2e3adc5c5464d1c340d965', NULL);
INSERT INTO "chg" VALUES (1099511627787, 117653608857600002, '01m7ynaym0yc4y6fvzv4j5hy1d', 1201, 'Siân Ó Néill', NULL);
INSERT INTO "chg" VALUES (1099511627788, 117653608857600002, '01m7ynaym0yc4y6fvzv4j5hy1d', 1202, 'SN', NULL);
INSERT INTO "chg" VALUES (1099511627789, 117653608857600002, '01m7ynaym0yc4y6fvzv4j5hy1d', 1203, 'Chair', NULL);
CREATE TABLE leaf (op INTEGER PRIMARY KEY, salt BLOB, leaf BLOB) STRICT;
CREATE TABLE supersedes (
  op INTEGER NOT NULL, par INTEGER NOT NULL, PRIMARY KEY (op, par)
) STRICT, WITHOUT ROWID;
CREATE TABLE cell (
  row TEXT NOT NULL, col INTEGER NOT NULL, op INTEGER NOT NULL, hlc INTEGER NOT NULL,
  PRIMARY KEY (row, col)
) STRICT, WITHOUT ROWID;
INSERT INTO "cell" VALUES ('01m7ynaym0ybdfn77t2tz7jpbp', 1301, 1099511627784, 117653608857600001);
INSERT INTO "cell" VALUES ('01m7ynaym0ybdfn77t2tz7jpbp', 1302, 1099511627785, 117653608857600001);
INSERT INTO "cell" VALUES ('01m7ynaym0ybdfn77t2tz7jpbp', 1312, 1099511627786, 117653608857600001);
INSERT INTO "cell" VALUES ('01m7ynaym0yc4y6fvzv4j5hy1d', 1201, 1099511627787, 117653608857600002);
INSERT INTO "cell" VALUES ('01m7ynaym0yc4y6fvzv4j5hy1d', 1202, 1099511627788, 117653608857600002);
INSERT INTO "cell" VALUES ('01m7ynaym0yc4y6fvzv4j5hy1d', 1203, 1099511627789, 117653608857600002);
INSERT INTO "cell" VALUES ('z7rnzb3mtdkp30v67ajqz4eaa5', 9001, 1099511627777, 117653608857600000);
INSERT INTO "cell" VALUES ('z7rnzb3mtdkp30v67ajqz4eaa5', 9002, 1099511627778, 117653608857600000);
INSERT INTO "cell" VALUES ('z7rnzb3mtdkp30v67ajqz4eaa5', 9003, 1099511627779, 117653608857600000);
INSERT INTO "cell" VALUES ('z7rnzb3mtdkp30v67ajqz4eaa5', 9004, 1099511627780, 117653608857600000);
INSERT INTO "cell" VALUES ('z7rnzb3mtdkp30v67ajqz4eaa5', 9006, 1099511627781, 117653608857600000);
INSERT INTO "cell" VALUES ('z7rnzb3mtdkp30v67ajqz4eaa5', 9007, 1099511627782, 117653608857600000);
INSERT INTO "cell" VALUES ('z7rnzb3mtdkp30v67ajqz4eaa5', 9008, 1099511627783, 117653608857600000);
CREATE TABLE sib (
  row TEXT NOT NULL, col INTEGER NOT NULL, op INTEGER NOT NULL, hlc INTEGER NOT NULL,
  PRIMARY KEY (row, col, op)
) STRICT, WITHOUT ROWID;
CREATE TABLE undoable (
  n INTEGER PRIMARY KEY, intent TEXT NOT NULL, undoes INTEGER
) STRICT;
INSERT INTO "undoable" VALUES (2, 'Add committee or group', NULL);
INSERT INTO "undoable" VALUES (3, 'Add person', NULL);
CREATE TABLE draft (
  field TEXT PRIMARY KEY, words TEXT NOT NULL, saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE waiting (
  sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, content BLOB NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE TABLE signed_head (
  fpr TEXT PRIMARY KEY, key TEXT NOT NULL, n INTEGER NOT NULL, seq INTEGER NOT NULL,
  hash BLOB NOT NULL, sig BLOB NOT NULL
) STRICT;
CREATE TABLE heard (
  fpr TEXT PRIMARY KEY, at TEXT NOT NULL, vector TEXT NOT NULL
) STRICT;
CREATE TABLE received (
  bundle TEXT PRIMARY KEY, sender TEXT NOT NULL, at TEXT NOT NULL, changes INTEGER NOT NULL
) STRICT;
CREATE TABLE acceptance (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	risk TEXT,
	approver TEXT DEFAULT '' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	on_date TEXT,
	expires_on TEXT,
	decision TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(risk) REFERENCES risk (id),
	FOREIGN KEY(decision) REFERENCES decision (id)
)
 STRICT;
CREATE TABLE action (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	meeting TEXT,
	item TEXT,
	decision TEXT,
	words TEXT DEFAULT '' NOT NULL,
	owner TEXT,
	owner_text TEXT DEFAULT '' NOT NULL,
	raised_on TEXT,
	due_on TEXT,
	first_due_on TEXT,
	state TEXT DEFAULT 'open' NOT NULL,
	closed_on TEXT,
	evidence TEXT DEFAULT '' NOT NULL,
	transferred_to TEXT,
	transferred_text TEXT DEFAULT '' NOT NULL,
	superseded_by TEXT,
	part TEXT DEFAULT '1' NOT NULL,
	former_ref TEXT DEFAULT '' NOT NULL,
	ref TEXT DEFAULT '' NOT NULL,
	overdue INTEGER DEFAULT 0 NOT NULL,
	late INTEGER DEFAULT 0 NOT NULL,
	rag TEXT DEFAULT '' NOT NULL,
	slips INTEGER DEFAULT 0 NOT NULL,
	just_closed INTEGER DEFAULT 0 NOT NULL,
	chased INTEGER DEFAULT 0 NOT NULL,
	chased_on TEXT,
	update_words TEXT DEFAULT '' NOT NULL,
	updated_on TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(item) REFERENCES agendaitem (id),
	FOREIGN KEY(decision) REFERENCES decision (id),
	FOREIGN KEY(owner) REFERENCES person (id),
	FOREIGN KEY(transferred_to) REFERENCES body (id),
	FOREIGN KEY(superseded_by) REFERENCES action (id)
)
 STRICT;
CREATE TABLE actionconvention (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	rag TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE actionupdate (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	action TEXT,
	on_date TEXT,
	by_person TEXT DEFAULT '' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	turn INTEGER DEFAULT 0 NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(action) REFERENCES action (id)
)
 STRICT;
CREATE TABLE addendum (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	minutes TEXT,
	item TEXT,
	kind TEXT DEFAULT 'substance' NOT NULL,
	was TEXT DEFAULT '' NOT NULL,
	adopted_meeting TEXT,
	agreed_by TEXT,
	adopted_on TEXT,
	reason TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(minutes) REFERENCES minutes (id),
	FOREIGN KEY(item) REFERENCES agendaitem (id),
	FOREIGN KEY(adopted_meeting) REFERENCES meeting (id),
	FOREIGN KEY(agreed_by) REFERENCES person (id)
)
 STRICT;
CREATE TABLE agendaitem (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	meeting TEXT,
	parent TEXT,
	pos TEXT DEFAULT '' NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	section TEXT DEFAULT '' NOT NULL,
	purpose TEXT DEFAULT '' NOT NULL,
	lead TEXT,
	minutes_long INTEGER,
	part TEXT DEFAULT '1' NOT NULL,
	state TEXT DEFAULT 'to come' NOT NULL,
	started_time TEXT,
	ended_time TEXT,
	from_kind TEXT DEFAULT '' NOT NULL,
	from_thing TEXT DEFAULT '' NOT NULL,
	why TEXT DEFAULT '' NOT NULL,
	deferred_to TEXT,
	number TEXT DEFAULT '' NOT NULL,
	ref TEXT DEFAULT '' NOT NULL,
	place INTEGER DEFAULT 0 NOT NULL, marking TEXT DEFAULT '' NOT NULL, fate TEXT DEFAULT '' NOT NULL, resolution TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(parent) REFERENCES agendaitem (id),
	FOREIGN KEY(lead) REFERENCES person (id),
	FOREIGN KEY(deferred_to) REFERENCES meeting (id)
)
 STRICT;
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
CREATE TABLE assurance (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	risk TEXT,
	words TEXT DEFAULT '' NOT NULL,
	line INTEGER DEFAULT 1 NOT NULL,
	positive INTEGER DEFAULT 1 NOT NULL,
	on_date TEXT,
	source TEXT DEFAULT '' NOT NULL,
	gap TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(risk) REFERENCES risk (id)
)
 STRICT;
CREATE TABLE assuranceauthority (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	level TEXT DEFAULT 'enhanced' NOT NULL,
	organisation TEXT,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
CREATE TABLE assurancemove (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	risk TEXT,
	was TEXT DEFAULT 'routine' NOT NULL,
	became TEXT DEFAULT 'routine' NOT NULL,
	"after" TEXT DEFAULT '' NOT NULL,
	authority TEXT,
	body TEXT,
	person TEXT DEFAULT '' NOT NULL,
	decision TEXT,
	decision_ref TEXT DEFAULT '' NOT NULL,
	on_date TEXT,
	rationale TEXT DEFAULT '' NOT NULL,
	evidence TEXT DEFAULT '' NOT NULL,
	departure_reason TEXT DEFAULT '' NOT NULL,
	assumed INTEGER DEFAULT 0 NOT NULL,
	criteria TEXT DEFAULT '' NOT NULL,
	lead TEXT DEFAULT '' NOT NULL,
	"plan" TEXT DEFAULT '' NOT NULL,
	support TEXT DEFAULT '' NOT NULL,
	regulator_lead TEXT DEFAULT '' NOT NULL,
	band TEXT DEFAULT '' NOT NULL,
	snapshot TEXT DEFAULT '' NOT NULL,
	proposal TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(risk) REFERENCES risk (id),
	FOREIGN KEY(authority) REFERENCES organisation (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(decision) REFERENCES decision (id),
	FOREIGN KEY(proposal) REFERENCES assuranceproposal (id)
)
 STRICT;
CREATE TABLE assuranceproposal (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	risk TEXT,
	kind TEXT DEFAULT 'proposal' NOT NULL,
	became TEXT DEFAULT 'enhanced' NOT NULL,
	body TEXT,
	to_body TEXT,
	to_authority TEXT,
	person TEXT DEFAULT '' NOT NULL,
	decision TEXT,
	on_date TEXT,
	expected_on TEXT,
	rationale TEXT DEFAULT '' NOT NULL,
	state TEXT DEFAULT 'waiting' NOT NULL,
	answered_on TEXT,
	answer TEXT DEFAULT '' NOT NULL, was TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(risk) REFERENCES risk (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(to_body) REFERENCES body (id),
	FOREIGN KEY(to_authority) REFERENCES organisation (id),
	FOREIGN KEY(decision) REFERENCES decision (id)
)
 STRICT;
CREATE TABLE attendance (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	meeting TEXT,
	person TEXT,
	seat TEXT,
	capacity TEXT DEFAULT 'member' NOT NULL,
	status TEXT DEFAULT 'present' NOT NULL,
	mode TEXT DEFAULT 'room' NOT NULL,
	representing TEXT,
	note TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(person) REFERENCES person (id),
	FOREIGN KEY(seat) REFERENCES seat (id),
	FOREIGN KEY(representing) REFERENCES person (id)
)
 STRICT;
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
	as_at TEXT, chair_wishes TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(parent) REFERENCES body (id),
	FOREIGN KEY(place) REFERENCES place (id)
)
 STRICT;
INSERT INTO "body" VALUES (1, '01m7ynaym0ybdfn77t2tz7jpbp', NULL, 'Management Group', 'MG', 'committee', 'collaborative', NULL, NULL, NULL, 'active', 0, 'not set', 'not set', '8cdd3397af2e3adc5c5464d1c340d965', 4, NULL, NULL, '', '', NULL, '');
CREATE TABLE chase (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	action TEXT,
	on_date TEXT,
	by_person TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(action) REFERENCES action (id)
)
 STRICT;
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
INSERT INTO "colleague" VALUES (1, 'z7rnzb3mtdkp30v67ajqz4eaa5', NULL, '8cdd3397af2e3adc5c5464d1c340d965', '8ac3c18a072614568b2535f5c211fff61f3e07064e85f1fa398a5738777ae43c', 'a16db3eec6b9224e0350cb491d10df67b271232c794339e73ae63ffc0c7d745e', 'Ada Thwaite', '', 'admin', '8cdd3397af2e3adc5c5464d1c340d965', '2026-11-21T09:00:00.000Z', NULL, '', '', '');
CREATE TABLE control (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	risk TEXT,
	words TEXT DEFAULT '' NOT NULL,
	gap TEXT DEFAULT '' NOT NULL,
	in_place_on TEXT,
	pos TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(risk) REFERENCES risk (id)
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
CREATE TABLE decision (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	meeting TEXT,
	item TEXT,
	words TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT 'agreed' NOT NULL,
	authority TEXT DEFAULT 'collaborative' NOT NULL,
	binds_statutory INTEGER DEFAULT 0 NOT NULL,
	quorate TEXT DEFAULT 'not set' NOT NULL,
	state TEXT DEFAULT 'taken' NOT NULL,
	decided_on TEXT,
	rationale TEXT DEFAULT '' NOT NULL,
	conflicts TEXT DEFAULT '' NOT NULL,
	votes_for INTEGER,
	votes_against INTEGER,
	abstained INTEGER,
	dissent TEXT DEFAULT '' NOT NULL,
	owner TEXT,
	effective_on TEXT,
	review_on TEXT,
	ended_why TEXT DEFAULT '' NOT NULL,
	ratified_by TEXT,
	ref TEXT DEFAULT '' NOT NULL,
	shown_kind TEXT DEFAULT '' NOT NULL,
	changed_since INTEGER DEFAULT 0 NOT NULL, made TEXT DEFAULT 'at a meeting' NOT NULL, urgency TEXT DEFAULT '' NOT NULL, consulted TEXT DEFAULT '' NOT NULL, taken_by TEXT REFERENCES person (id), circulation TEXT REFERENCES circulation (id), reported_item TEXT REFERENCES agendaitem (id), private INTEGER DEFAULT 0 NOT NULL, strategy INTEGER DEFAULT 0 NOT NULL, assembly TEXT DEFAULT '' NOT NULL, assembly_words TEXT DEFAULT '' NOT NULL, aim_outcomes INTEGER DEFAULT 0 NOT NULL, aim_inequalities INTEGER DEFAULT 0 NOT NULL, aim_value INTEGER DEFAULT 0 NOT NULL, aim_society INTEGER DEFAULT 0 NOT NULL, triple_aim TEXT DEFAULT '' NOT NULL, decided_time TEXT, at_scale TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(item) REFERENCES agendaitem (id),
	FOREIGN KEY(owner) REFERENCES person (id),
	FOREIGN KEY(ratified_by) REFERENCES decision (id)
)
 STRICT;
CREATE TABLE declaration (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	item TEXT,
	person TEXT,
	interest TEXT,
	nature TEXT DEFAULT '' NOT NULL,
	management TEXT DEFAULT '' NOT NULL,
	withdrawn INTEGER DEFAULT 0 NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(item) REFERENCES agendaitem (id),
	FOREIGN KEY(person) REFERENCES person (id),
	FOREIGN KEY(interest) REFERENCES interest (id)
)
 STRICT;
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
CREATE TABLE duechange (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	action TEXT,
	was TEXT,
	became TEXT,
	reason TEXT DEFAULT '' NOT NULL,
	on_date TEXT,
	turn INTEGER DEFAULT 0 NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(action) REFERENCES action (id)
)
 STRICT;
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
	holiday TEXT DEFAULT '' NOT NULL, ground TEXT DEFAULT 'not said' NOT NULL, about TEXT REFERENCES organisation (id), called_for TEXT REFERENCES organisation (id), called_by TEXT REFERENCES person (id), called_with INTEGER DEFAULT 0 NOT NULL, asked_on TEXT, short_notice TEXT DEFAULT '' NOT NULL, told_on TEXT, told_to TEXT DEFAULT '' NOT NULL, chair TEXT REFERENCES person (id), resumes_on TEXT, resumes_time TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
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
CREATE TABLE minute (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	item TEXT,
	text TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(item) REFERENCES agendaitem (id)
)
 STRICT;
CREATE TABLE minutes (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	meeting TEXT,
	state TEXT DEFAULT 'draft' NOT NULL,
	sent_on TEXT,
	agreed_on TEXT,
	agreed_by TEXT,
	circulated_on TEXT,
	snapshot TEXT,
	confirmed_meeting TEXT,
	confirmed_on TEXT,
	confirmed_by TEXT,
	amendments TEXT DEFAULT '' NOT NULL,
	opened_time TEXT,
	closed_time TEXT,
	returned_why TEXT DEFAULT '' NOT NULL,
	changed_since INTEGER DEFAULT 0 NOT NULL,
	disputed INTEGER DEFAULT 0 NOT NULL, pdf_sha256 TEXT DEFAULT '' NOT NULL, part2_pdf_sha256 TEXT DEFAULT '' NOT NULL, pdf_version TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(agreed_by) REFERENCES person (id),
	FOREIGN KEY(snapshot) REFERENCES snapshot (id),
	FOREIGN KEY(confirmed_meeting) REFERENCES meeting (id),
	FOREIGN KEY(confirmed_by) REFERENCES person (id)
)
 STRICT;
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
	as_at TEXT, merged_into TEXT REFERENCES organisation (id),
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(successor) REFERENCES organisation (id)
)
 STRICT;
CREATE TABLE paper (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	item TEXT,
	title TEXT DEFAULT '' NOT NULL,
	author TEXT,
	lead TEXT,
	road TEXT DEFAULT 'asked for' NOT NULL,
	delivery TEXT DEFAULT '' NOT NULL,
	received_on TEXT,
	sha256 TEXT DEFAULT '' NOT NULL,
	size INTEGER DEFAULT 0 NOT NULL,
	filename TEXT DEFAULT '' NOT NULL,
	marking TEXT DEFAULT '' NOT NULL,
	version INTEGER DEFAULT 1 NOT NULL,
	late_reason TEXT DEFAULT '' NOT NULL,
	late_agreed_by TEXT,
	pos TEXT DEFAULT '' NOT NULL, purpose TEXT DEFAULT '' NOT NULL, recommendation TEXT DEFAULT '' NOT NULL, summary TEXT DEFAULT '' NOT NULL, evidence TEXT DEFAULT '' NOT NULL, considered TEXT DEFAULT '' NOT NULL, involved TEXT DEFAULT '' NOT NULL, objectives TEXT DEFAULT '' NOT NULL, communications TEXT DEFAULT '' NOT NULL, finance TEXT DEFAULT '' NOT NULL, equality TEXT DEFAULT '' NOT NULL, conflicts TEXT DEFAULT '' NOT NULL, assurance TEXT DEFAULT '' NOT NULL, themes TEXT DEFAULT '' NOT NULL, system_first TEXT DEFAULT '' NOT NULL, part TEXT DEFAULT '1' NOT NULL, deferred_to TEXT REFERENCES meeting (id), why TEXT DEFAULT '' NOT NULL, signed_off_on TEXT, sent_absent_on TEXT, aims TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(item) REFERENCES agendaitem (id),
	FOREIGN KEY(author) REFERENCES person (id),
	FOREIGN KEY(lead) REFERENCES person (id),
	FOREIGN KEY(late_agreed_by) REFERENCES person (id)
)
 STRICT;
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
	as_at TEXT, merged_into TEXT REFERENCES person (id),
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
INSERT INTO "person" VALUES (1, '01m7ynaym0yc4y6fvzv4j5hy1d', NULL, 'Siân Ó Néill', 'SN', 'Chair', NULL, '', '', 0, NULL, '', NULL, NULL);
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
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(parent) REFERENCES place (id)
)
 STRICT;
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
CREATE TABLE presence (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	attendance TEXT,
	arrived_time TEXT,
	left_time TEXT,
	arrived_item TEXT,
	left_item TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(attendance) REFERENCES attendance (id),
	FOREIGN KEY(arrived_item) REFERENCES agendaitem (id),
	FOREIGN KEY(left_item) REFERENCES agendaitem (id)
)
 STRICT;
CREATE TABLE presiding (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	meeting TEXT,
	person TEXT,
	from_time TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(person) REFERENCES person (id)
)
 STRICT;
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
CREATE TABLE recommendation (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	workstream TEXT,
	item TEXT,
	decision TEXT,
	words TEXT DEFAULT '' NOT NULL,
	made_on TEXT,
	ref TEXT DEFAULT '' NOT NULL, body TEXT REFERENCES body (id), from_body TEXT REFERENCES body (id), assessment TEXT DEFAULT '' NOT NULL, assessed_on TEXT, assessment_words TEXT DEFAULT '' NOT NULL, assessed_item TEXT REFERENCES agendaitem (id), ended_why TEXT DEFAULT '' NOT NULL, stage TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(workstream) REFERENCES workstream (id),
	FOREIGN KEY(item) REFERENCES agendaitem (id),
	FOREIGN KEY(decision) REFERENCES decision (id)
)
 STRICT;
CREATE TABLE referral (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	recommendation TEXT,
	body TEXT,
	sent_on TEXT,
	outcome TEXT DEFAULT '' NOT NULL,
	outcome_on TEXT,
	outcome_body TEXT,
	outcome_words TEXT DEFAULT '' NOT NULL,
	outcome_decision TEXT,
	back_meeting TEXT, organisation TEXT REFERENCES organisation (id), turn INTEGER DEFAULT 1 NOT NULL, words TEXT DEFAULT '' NOT NULL, due_on TEXT, route TEXT DEFAULT '' NOT NULL, planned_on TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(recommendation) REFERENCES recommendation (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(outcome_body) REFERENCES body (id),
	FOREIGN KEY(outcome_decision) REFERENCES decision (id),
	FOREIGN KEY(back_meeting) REFERENCES meeting (id)
)
 STRICT;
CREATE TABLE risk (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	title TEXT DEFAULT '' NOT NULL,
	cause TEXT DEFAULT '' NOT NULL,
	event TEXT DEFAULT '' NOT NULL,
	effect TEXT DEFAULT '' NOT NULL,
	owner TEXT,
	owner_text TEXT DEFAULT '' NOT NULL,
	manager TEXT,
	manager_text TEXT DEFAULT '' NOT NULL,
	category TEXT DEFAULT 'not set' NOT NULL,
	dimensions TEXT DEFAULT '' NOT NULL,
	sector TEXT DEFAULT 'not set' NOT NULL,
	regime TEXT DEFAULT 'not set' NOT NULL,
	state TEXT DEFAULT 'noted' NOT NULL,
	response TEXT DEFAULT 'treat' NOT NULL,
	raised_on TEXT,
	meeting TEXT,
	item TEXT,
	closed_on TEXT,
	closed_why TEXT DEFAULT '' NOT NULL,
	review_on TEXT,
	reviewed_on TEXT,
	target_by TEXT,
	managed_at TEXT DEFAULT 'system' NOT NULL,
	regulators TEXT DEFAULT '' NOT NULL,
	aims TEXT DEFAULT '' NOT NULL,
	objective TEXT DEFAULT '' NOT NULL,
	lead TEXT DEFAULT '' NOT NULL,
	"plan" TEXT DEFAULT '' NOT NULL,
	part TEXT DEFAULT '1' NOT NULL,
	former_ref TEXT DEFAULT '' NOT NULL,
	reopened_why TEXT DEFAULT '' NOT NULL,
	ref TEXT DEFAULT '' NOT NULL,
	to_complete INTEGER DEFAULT 0 NOT NULL,
	initial_points INTEGER,
	current_points INTEGER,
	current_likelihood INTEGER,
	current_impact INTEGER,
	target_points INTEGER,
	target_likelihood INTEGER,
	target_impact INTEGER,
	initial_band TEXT DEFAULT '' NOT NULL,
	band TEXT DEFAULT '' NOT NULL,
	target_band TEXT DEFAULT '' NOT NULL,
	movement TEXT DEFAULT '' NOT NULL,
	moved_by INTEGER DEFAULT 0 NOT NULL,
	level TEXT DEFAULT '' NOT NULL,
	level_step INTEGER DEFAULT 0 NOT NULL,
	contested INTEGER DEFAULT 0 NOT NULL,
	level_on TEXT,
	level_authority TEXT DEFAULT '' NOT NULL,
	level_ref TEXT DEFAULT '' NOT NULL,
	level_assumed INTEGER DEFAULT 0 NOT NULL,
	anew TEXT DEFAULT '' NOT NULL,
	proposed TEXT DEFAULT '' NOT NULL,
	proposed_kind TEXT DEFAULT '' NOT NULL,
	proposed_to TEXT DEFAULT '' NOT NULL,
	proposed_on TEXT,
	accepted_to TEXT,
	review_late INTEGER DEFAULT 0 NOT NULL, scale TEXT DEFAULT '' NOT NULL, old_scale INTEGER DEFAULT 0 NOT NULL, appetite INTEGER, tolerance INTEGER, over TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(owner) REFERENCES person (id),
	FOREIGN KEY(manager) REFERENCES person (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(item) REFERENCES agendaitem (id)
)
 STRICT;
CREATE TABLE riskaction (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	risk TEXT,
	action TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(risk) REFERENCES risk (id),
	FOREIGN KEY(action) REFERENCES action (id)
)
 STRICT;
CREATE TABLE riskscale (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	from_on TEXT,
	scale TEXT DEFAULT '' NOT NULL,
	likelihoods TEXT DEFAULT '' NOT NULL,
	impacts TEXT DEFAULT '' NOT NULL,
	initial_means TEXT DEFAULT '' NOT NULL,
	current_means TEXT DEFAULT '' NOT NULL,
	target_means TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE score (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	risk TEXT,
	kind TEXT DEFAULT 'current' NOT NULL,
	likelihood INTEGER DEFAULT 0 NOT NULL,
	impact INTEGER DEFAULT 0 NOT NULL,
	on_date TEXT,
	reason TEXT DEFAULT '' NOT NULL,
	scale TEXT DEFAULT '' NOT NULL,
	turn INTEGER DEFAULT 0 NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(risk) REFERENCES risk (id)
)
 STRICT;
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
	example INTEGER DEFAULT 0 NOT NULL, attendance_percent INTEGER, chair_offices TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
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
	PRIMARY KEY (n),
	UNIQUE (id)
)
 STRICT;
CREATE TABLE absence (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	person TEXT,
	from_on TEXT,
	to_on TEXT,
	acting TEXT,
	body TEXT,
	why TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(person) REFERENCES person (id),
	FOREIGN KEY(acting) REFERENCES person (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE achievement (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	organisation TEXT,
	place TEXT,
	on_date TEXT,
	words TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(place) REFERENCES place (id)
)
 STRICT;
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
CREATE TABLE advice (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	to_body TEXT,
	subject TEXT DEFAULT 'finance' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	on_date TEXT,
	meeting TEXT,
	answer TEXT DEFAULT '' NOT NULL,
	answered_on TEXT,
	decision TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(to_body) REFERENCES body (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(decision) REFERENCES decision (id)
)
 STRICT;
CREATE TABLE agendaanswer (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	meeting TEXT,
	from_kind TEXT DEFAULT 'forward plan' NOT NULL,
	from_thing TEXT DEFAULT '' NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	minutes_long INTEGER,
	answer TEXT DEFAULT 'accepted' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	to_meeting TEXT,
	answered_on TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(to_meeting) REFERENCES meeting (id)
)
 STRICT;
CREATE TABLE agendasetting (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	exclusion TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE agreement (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	title TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT 'memorandum of understanding' NOT NULL,
	version TEXT DEFAULT '' NOT NULL,
	purpose TEXT DEFAULT '' NOT NULL,
	binding INTEGER DEFAULT 0 NOT NULL,
	effective_on TEXT,
	ends_on TEXT,
	ended_why TEXT DEFAULT '' NOT NULL,
	counts_from TEXT,
	first_review_on TEXT,
	review_months INTEGER,
	replaces TEXT,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(replaces) REFERENCES agreement (id)
)
 STRICT;
CREATE TABLE agreementreview (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	agreement TEXT,
	on_date TEXT,
	words TEXT DEFAULT '' NOT NULL,
	meeting TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(agreement) REFERENCES agreement (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id)
)
 STRICT;
CREATE TABLE assumption (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	assumptionset TEXT,
	words TEXT DEFAULT '' NOT NULL,
	value TEXT DEFAULT '' NOT NULL,
	pos INTEGER DEFAULT 0 NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(assumptionset) REFERENCES assumptionset (id)
)
 STRICT;
CREATE TABLE assumptionset (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	title TEXT DEFAULT '' NOT NULL,
	from_on TEXT,
	source TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id)
)
 STRICT;
CREATE TABLE bafconclusion (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	risk TEXT,
	body TEXT,
	meeting TEXT,
	confidence TEXT DEFAULT 'partly assured' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	decision TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(risk) REFERENCES risk (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(decision) REFERENCES decision (id)
)
 STRICT;
CREATE TABLE bookword (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	word TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id)
)
 STRICT;
CREATE TABLE capitalscheme (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	title TEXT DEFAULT '' NOT NULL,
	organisation TEXT,
	year TEXT DEFAULT '' NOT NULL,
	rank INTEGER,
	amount INTEGER DEFAULT 0 NOT NULL,
	state TEXT DEFAULT 'proposed' NOT NULL,
	advice TEXT,
	decision TEXT,
	note TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(advice) REFERENCES advice (id),
	FOREIGN KEY(decision) REFERENCES decision (id)
)
 STRICT;
CREATE TABLE challenge (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	to_body TEXT,
	referral TEXT,
	words TEXT DEFAULT '' NOT NULL,
	support TEXT DEFAULT '' NOT NULL,
	raised_on TEXT,
	raised_by TEXT,
	state TEXT DEFAULT 'raised' NOT NULL,
	item TEXT,
	considered_on TEXT,
	response TEXT DEFAULT '' NOT NULL,
	ended_why TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(to_body) REFERENCES body (id),
	FOREIGN KEY(referral) REFERENCES referral (id),
	FOREIGN KEY(raised_by) REFERENCES person (id),
	FOREIGN KEY(item) REFERENCES agendaitem (id)
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
	thing TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE circulation (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	words TEXT DEFAULT '' NOT NULL,
	paper TEXT DEFAULT '' NOT NULL,
	from_item TEXT,
	why TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT 'agreed' NOT NULL,
	binds_statutory INTEGER DEFAULT 0 NOT NULL,
	private INTEGER DEFAULT 0 NOT NULL,
	sent_on TEXT,
	closes_on TEXT,
	closes_time TEXT,
	state TEXT DEFAULT 'open' NOT NULL,
	closed_on TEXT,
	early INTEGER DEFAULT 0 NOT NULL,
	ended_why TEXT DEFAULT '' NOT NULL, filename TEXT DEFAULT '' NOT NULL, sha256 TEXT DEFAULT '' NOT NULL, size INTEGER,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(from_item) REFERENCES agendaitem (id)
)
 STRICT;
CREATE TABLE circulationreply (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	circulation TEXT,
	person TEXT,
	answer TEXT DEFAULT '' NOT NULL,
	replied_on TEXT,
	words TEXT DEFAULT '' NOT NULL,
	seat TEXT,
	representing TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(circulation) REFERENCES circulation (id),
	FOREIGN KEY(person) REFERENCES person (id),
	FOREIGN KEY(seat) REFERENCES seat (id),
	FOREIGN KEY(representing) REFERENCES person (id)
)
 STRICT;
CREATE TABLE circulationrule (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	allowed INTEGER DEFAULT 1 NOT NULL,
	no_early INTEGER DEFAULT 0 NOT NULL,
	least_days INTEGER,
	needed TEXT DEFAULT 'consensus' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE communication (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	on_date TEXT,
	sender TEXT,
	receiver TEXT,
	subject TEXT DEFAULT '' NOT NULL,
	means TEXT DEFAULT 'e-mail' NOT NULL,
	sender_point TEXT,
	receiver_point TEXT,
	body TEXT,
	words TEXT DEFAULT '' NOT NULL,
	why_round TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(sender) REFERENCES organisation (id),
	FOREIGN KEY(receiver) REFERENCES organisation (id),
	FOREIGN KEY(sender_point) REFERENCES contactpoint (id),
	FOREIGN KEY(receiver_point) REFERENCES contactpoint (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE consent (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	meeting TEXT,
	party TEXT,
	person TEXT,
	on_date TEXT,
	answer TEXT DEFAULT 'given' NOT NULL,
	how TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(party) REFERENCES organisation (id),
	FOREIGN KEY(person) REFERENCES person (id)
)
 STRICT;
CREATE TABLE contactpoint (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	name TEXT DEFAULT '' NOT NULL,
	short TEXT DEFAULT '' NOT NULL,
	organisation TEXT,
	national INTEGER DEFAULT 0 NOT NULL,
	email TEXT DEFAULT '' NOT NULL,
	phone TEXT DEFAULT '' NOT NULL,
	from_on TEXT,
	to_on TEXT,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
CREATE TABLE controltotal (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	organisation TEXT,
	year TEXT DEFAULT '' NOT NULL,
	amount INTEGER DEFAULT 0 NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
CREATE TABLE cycleitem (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	year INTEGER DEFAULT 0 NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	months TEXT DEFAULT '' NOT NULL,
	purpose TEXT DEFAULT '' NOT NULL,
	lead TEXT,
	minutes_long INTEGER,
	part TEXT DEFAULT '1' NOT NULL,
	section TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(lead) REFERENCES person (id)
)
 STRICT;
CREATE TABLE delegation (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	function TEXT DEFAULT '' NOT NULL,
	from_organisation TEXT,
	to_organisation TEXT,
	to_body TEXT,
	kind TEXT DEFAULT 'delegation agreement' NOT NULL,
	instrument TEXT DEFAULT '' NOT NULL,
	agreement TEXT,
	exclusions TEXT DEFAULT '' NOT NULL,
	from_on TEXT,
	to_on TEXT,
	departure_reason TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	ended_why TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(from_organisation) REFERENCES organisation (id),
	FOREIGN KEY(to_organisation) REFERENCES organisation (id),
	FOREIGN KEY(to_body) REFERENCES body (id),
	FOREIGN KEY(agreement) REFERENCES agreement (id)
)
 STRICT;
CREATE TABLE delegationpolicy (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	words TEXT DEFAULT '' NOT NULL,
	recipients TEXT DEFAULT '' NOT NULL,
	exempt TEXT DEFAULT '' NOT NULL,
	from_on TEXT,
	to_on TEXT,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id)
)
 STRICT;
CREATE TABLE developmententry (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	on_date TEXT,
	with_whom TEXT DEFAULT '' NOT NULL,
	body TEXT,
	words TEXT DEFAULT '' NOT NULL,
	follows TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE earlyconcern (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	agreement TEXT,
	raised_by TEXT,
	person TEXT DEFAULT '' NOT NULL,
	raised_on TEXT,
	subject TEXT DEFAULT 'organisation' NOT NULL,
	organisation TEXT,
	place TEXT,
	title TEXT DEFAULT '' NOT NULL,
	outlook TEXT DEFAULT 'actual' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	material TEXT DEFAULT '' NOT NULL,
	told_on TEXT,
	told_to TEXT DEFAULT '' NOT NULL,
	discussed_on TEXT,
	discussed_words TEXT DEFAULT '' NOT NULL,
	meeting TEXT,
	closed_on TEXT,
	outcome TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(agreement) REFERENCES agreement (id),
	FOREIGN KEY(raised_by) REFERENCES organisation (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(place) REFERENCES place (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id)
)
 STRICT;
CREATE TABLE efficiency (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	title TEXT DEFAULT '' NOT NULL,
	organisation TEXT,
	year TEXT DEFAULT '' NOT NULL,
	seen_by TEXT DEFAULT 'own' NOT NULL,
	opportunity INTEGER,
	planned INTEGER,
	delivered INTEGER,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
CREATE TABLE envelope (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	year TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT 'revenue' NOT NULL,
	amount INTEGER DEFAULT 0 NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE escalationtrigger (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	organisation TEXT,
	kind TEXT DEFAULT 'CQC inspection' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	on_date TEXT,
	meeting TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id)
)
 STRICT;
CREATE TABLE exceptionalact (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	proposal TEXT,
	letter TEXT,
	sha256 TEXT DEFAULT '' NOT NULL,
	party TEXT,
	person TEXT,
	on_date TEXT,
	reason TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(proposal) REFERENCES interventionproposal (id),
	FOREIGN KEY(letter) REFERENCES letter (id),
	FOREIGN KEY(party) REFERENCES organisation (id),
	FOREIGN KEY(person) REFERENCES person (id)
)
 STRICT;
CREATE TABLE exitcriterion (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	support TEXT,
	words TEXT DEFAULT '' NOT NULL,
	met_on TEXT,
	evidence TEXT DEFAULT '' NOT NULL,
	pos INTEGER DEFAULT 0 NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(support) REFERENCES mandatedsupport (id)
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
CREATE TABLE funding (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	workstream TEXT,
	title TEXT DEFAULT '' NOT NULL,
	year TEXT DEFAULT '' NOT NULL,
	priority INTEGER,
	bid INTEGER DEFAULT 0 NOT NULL,
	award INTEGER,
	state TEXT DEFAULT 'bid' NOT NULL,
	bid_on TEXT,
	answered_on TEXT,
	decision TEXT,
	report_due_on TEXT,
	report TEXT DEFAULT '' NOT NULL,
	reported_on TEXT,
	answer TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(workstream) REFERENCES workstream (id),
	FOREIGN KEY(decision) REFERENCES decision (id)
)
 STRICT;
CREATE TABLE guidance (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	title TEXT DEFAULT '' NOT NULL,
	issuer TEXT DEFAULT '' NOT NULL,
	version TEXT DEFAULT '' NOT NULL,
	published_on TEXT,
	superseded_by TEXT,
	source TEXT DEFAULT '' NOT NULL, principle INTEGER,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(superseded_by) REFERENCES guidance (id)
)
 STRICT;
CREATE TABLE hostedfor (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	service TEXT,
	organisation TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(service) REFERENCES hostedservice (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
CREATE TABLE hostedservice (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	title TEXT DEFAULT '' NOT NULL,
	host TEXT,
	provider TEXT,
	lead_commissioner INTEGER DEFAULT 0 NOT NULL,
	agreement TEXT,
	from_on TEXT,
	to_on TEXT,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(host) REFERENCES organisation (id),
	FOREIGN KEY(provider) REFERENCES organisation (id),
	FOREIGN KEY(agreement) REFERENCES agreement (id)
)
 STRICT;
CREATE TABLE identifiedlead (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	organisation TEXT,
	person TEXT,
	from_on TEXT,
	to_on TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(person) REFERENCES person (id)
)
 STRICT;
CREATE TABLE improvementproposal (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	words TEXT DEFAULT '' NOT NULL,
	set_out_by TEXT,
	to_organisation TEXT,
	on_date TEXT,
	state TEXT DEFAULT 'set out' NOT NULL,
	answered_on TEXT,
	answer TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(set_out_by) REFERENCES organisation (id),
	FOREIGN KEY(to_organisation) REFERENCES organisation (id)
)
 STRICT;
CREATE TABLE indicator (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	title TEXT DEFAULT '' NOT NULL,
	theme TEXT,
	unit TEXT DEFAULT '' NOT NULL,
	better TEXT DEFAULT 'not said' NOT NULL,
	national INTEGER DEFAULT 0 NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(theme) REFERENCES oversighttheme (id)
)
 STRICT;
CREATE TABLE indicatorreading (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	indicator TEXT,
	level TEXT DEFAULT 'system' NOT NULL,
	organisation TEXT,
	place TEXT,
	on_date TEXT,
	actual TEXT DEFAULT '' NOT NULL,
	prior TEXT DEFAULT '' NOT NULL,
	forecast TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(indicator) REFERENCES indicator (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(place) REFERENCES place (id)
)
 STRICT;
CREATE TABLE inductionstep (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	person TEXT,
	body TEXT,
	step TEXT DEFAULT 'other' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	due_on TEXT,
	done_on TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(person) REFERENCES person (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE interventionproposal (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	agreement TEXT,
	concern TEXT,
	kind TEXT DEFAULT 'escalation' NOT NULL,
	subject TEXT DEFAULT 'organisation' NOT NULL,
	organisation TEXT,
	proposed_by TEXT,
	person TEXT DEFAULT '' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	issue_arose_on TEXT,
	proposed_on TEXT,
	meeting TEXT,
	raised_on TEXT,
	begun_on TEXT,
	begun_words TEXT DEFAULT '' NOT NULL,
	withdrawn_on TEXT,
	withdrawn_why TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(agreement) REFERENCES agreement (id),
	FOREIGN KEY(concern) REFERENCES earlyconcern (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(proposed_by) REFERENCES organisation (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id)
)
 STRICT;
CREATE TABLE issueorganisation (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	issue TEXT,
	organisation TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(issue) REFERENCES performanceissue (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
CREATE TABLE label (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	subject TEXT DEFAULT '' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	short TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id)
)
 STRICT;
CREATE TABLE leftout (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	item TEXT,
	passage TEXT DEFAULT '' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	exemption TEXT DEFAULT '' NOT NULL,
	"by" TEXT DEFAULT '' NOT NULL,
	on_date TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(item) REFERENCES agendaitem (id)
)
 STRICT;
CREATE TABLE letter (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	proposal TEXT,
	sender TEXT,
	title TEXT DEFAULT '' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	drafted_on TEXT,
	issued_on TEXT,
	issued_by TEXT DEFAULT '' NOT NULL,
	issued_how TEXT DEFAULT '' NOT NULL,
	issued_sha256 TEXT DEFAULT '' NOT NULL,
	snapshot TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(proposal) REFERENCES interventionproposal (id),
	FOREIGN KEY(sender) REFERENCES organisation (id),
	FOREIGN KEY(snapshot) REFERENCES snapshot (id)
)
 STRICT;
CREATE TABLE letterapproval (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	letter TEXT,
	party TEXT,
	sha256 TEXT DEFAULT '' NOT NULL,
	person TEXT,
	answer TEXT DEFAULT 'returned' NOT NULL,
	on_date TEXT,
	words TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(letter) REFERENCES letter (id),
	FOREIGN KEY(party) REFERENCES organisation (id),
	FOREIGN KEY(person) REFERENCES person (id)
)
 STRICT;
CREATE TABLE mandatedsupport (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	organisation TEXT,
	words TEXT DEFAULT '' NOT NULL,
	given_by TEXT,
	from_on TEXT,
	ended_on TEXT,
	ended_why TEXT DEFAULT '' NOT NULL,
	risk TEXT,
	source TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(given_by) REFERENCES organisation (id),
	FOREIGN KEY(risk) REFERENCES risk (id)
)
 STRICT;
CREATE TABLE meetingrule (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	notice_days INTEGER,
	notice_unit TEXT DEFAULT 'working' NOT NULL,
	who_calls TEXT DEFAULT 'not said' NOT NULL,
	members_needed INTEGER,
	reviews_a_year INTEGER,
	words TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE milestone (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	title TEXT DEFAULT '' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	"plan" TEXT DEFAULT '' NOT NULL,
	theme TEXT DEFAULT '' NOT NULL,
	mark TEXT DEFAULT '' NOT NULL,
	crosscutting INTEGER DEFAULT 0 NOT NULL,
	workstream TEXT,
	priority TEXT,
	lead TEXT,
	status TEXT DEFAULT 'no status' NOT NULL,
	starts_on TEXT,
	due_on TEXT,
	note TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	late INTEGER DEFAULT 0 NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(workstream) REFERENCES workstream (id),
	FOREIGN KEY(priority) REFERENCES priority (id),
	FOREIGN KEY(lead) REFERENCES person (id)
)
 STRICT;
CREATE TABLE milestonemove (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	milestone TEXT,
	was TEXT DEFAULT 'no status' NOT NULL,
	became TEXT DEFAULT 'no status' NOT NULL,
	on_date TEXT,
	words TEXT DEFAULT '' NOT NULL,
	turn INTEGER DEFAULT 0 NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(milestone) REFERENCES milestone (id)
)
 STRICT;
CREATE TABLE minutecheck (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	item TEXT,
	person TEXT,
	asked_on TEXT,
	answer TEXT DEFAULT 'waiting' NOT NULL,
	answered_on TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(item) REFERENCES agendaitem (id),
	FOREIGN KEY(person) REFERENCES person (id)
)
 STRICT;
CREATE TABLE minutecomment (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	item TEXT,
	author TEXT,
	was TEXT DEFAULT '' NOT NULL,
	proposed TEXT DEFAULT '' NOT NULL,
	remark TEXT DEFAULT '' NOT NULL,
	state TEXT DEFAULT 'open' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	entered_on TEXT,
	answered_on TEXT,
	answered_by TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(item) REFERENCES agendaitem (id),
	FOREIGN KEY(author) REFERENCES person (id)
)
 STRICT;
CREATE TABLE officeholder (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	title TEXT DEFAULT '' NOT NULL,
	place TEXT,
	organisation TEXT,
	person TEXT,
	from_on TEXT,
	to_on TEXT,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(place) REFERENCES place (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(person) REFERENCES person (id)
)
 STRICT;
CREATE TABLE offsetagreement (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	shortfall TEXT,
	year TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT 'revenue' NOT NULL,
	agreed_on TEXT,
	agreed_by TEXT DEFAULT '' NOT NULL,
	decision TEXT,
	words TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(shortfall) REFERENCES shortfall (id),
	FOREIGN KEY(decision) REFERENCES decision (id)
)
 STRICT;
CREATE TABLE offsetleg (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	agreement TEXT,
	body TEXT,
	amount INTEGER DEFAULT 0 NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(agreement) REFERENCES offsetagreement (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE oversightframework (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	title TEXT DEFAULT '' NOT NULL,
	version TEXT DEFAULT '' NOT NULL,
	from_on TEXT,
	to_on TEXT,
	applies_to TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id)
)
 STRICT;
CREATE TABLE oversightreview (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	organisation TEXT,
	place TEXT,
	on_date TEXT,
	words TEXT DEFAULT '' NOT NULL,
	meeting TEXT,
	next_on TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(place) REFERENCES place (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id)
)
 STRICT;
CREATE TABLE oversighttheme (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	framework TEXT,
	number INTEGER,
	title TEXT DEFAULT '' NOT NULL,
	part_of TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(framework) REFERENCES oversightframework (id),
	FOREIGN KEY(part_of) REFERENCES oversighttheme (id)
)
 STRICT;
CREATE TABLE oversighttrack (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	title TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT 'agreed case by case' NOT NULL,
	organisation TEXT,
	words TEXT DEFAULT '' NOT NULL,
	agreed_by TEXT DEFAULT '' NOT NULL,
	from_on TEXT,
	to_on TEXT, ended_why TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
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
CREATE TABLE partner (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	organisation TEXT,
	from_on TEXT,
	to_on TEXT,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
CREATE TABLE peoplefunction (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	side TEXT DEFAULT 'people function' NOT NULL,
	number INTEGER,
	words TEXT DEFAULT '' NOT NULL,
	lead TEXT,
	progress TEXT DEFAULT '' NOT NULL,
	progress_on TEXT,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(lead) REFERENCES person (id)
)
 STRICT;
CREATE TABLE performanceissue (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	title TEXT DEFAULT '' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	lead TEXT,
	joint INTEGER DEFAULT 0 NOT NULL,
	theme TEXT,
	state TEXT DEFAULT 'open' NOT NULL,
	raised_on TEXT,
	resolved_on TEXT,
	outcome TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(lead) REFERENCES organisation (id),
	FOREIGN KEY(theme) REFERENCES oversighttheme (id)
)
 STRICT;
CREATE TABLE placearrangement (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	place TEXT,
	footprint TEXT DEFAULT '' NOT NULL,
	leadership TEXT DEFAULT '' NOT NULL,
	functions TEXT DEFAULT '' NOT NULL,
	state TEXT DEFAULT 'proposed' NOT NULL,
	review_on TEXT,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(place) REFERENCES place (id)
)
 STRICT;
CREATE TABLE planitem (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	title TEXT DEFAULT '' NOT NULL,
	purpose TEXT DEFAULT '' NOT NULL,
	lead TEXT,
	minutes_long INTEGER,
	part TEXT DEFAULT '1' NOT NULL,
	section TEXT DEFAULT '' NOT NULL,
	month TEXT DEFAULT '' NOT NULL,
	meeting TEXT,
	cycle TEXT,
	asked_by TEXT,
	asked_text TEXT DEFAULT '' NOT NULL,
	asked_on TEXT,
	why TEXT DEFAULT '' NOT NULL,
	from_kind TEXT DEFAULT '' NOT NULL,
	from_thing TEXT DEFAULT '' NOT NULL,
	state TEXT DEFAULT '' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(lead) REFERENCES person (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(cycle) REFERENCES cycleitem (id),
	FOREIGN KEY(asked_by) REFERENCES person (id)
)
 STRICT;
CREATE TABLE planline (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	assumptionset TEXT,
	year TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT 'revenue' NOT NULL,
	amount INTEGER DEFAULT 0 NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(assumptionset) REFERENCES assumptionset (id)
)
 STRICT;
CREATE TABLE position (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	organisation TEXT,
	period TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT 'revenue' NOT NULL,
	"plan" INTEGER,
	actual INTEGER,
	forecast INTEGER,
	note TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	year TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
CREATE TABLE priority (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	title TEXT DEFAULT '' NOT NULL,
	workstream TEXT,
	place TEXT,
	body TEXT,
	measure TEXT DEFAULT 'not said' NOT NULL,
	metric TEXT DEFAULT '' NOT NULL,
	lead TEXT,
	national INTEGER DEFAULT 0 NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT, at_scale TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(workstream) REFERENCES workstream (id),
	FOREIGN KEY(place) REFERENCES place (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(lead) REFERENCES person (id)
)
 STRICT;
CREATE TABLE priorityevidence (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	priority TEXT,
	on_date TEXT,
	words TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(priority) REFERENCES priority (id)
)
 STRICT;
CREATE TABLE proposalanswer (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	proposal TEXT,
	party TEXT,
	person TEXT,
	answer TEXT DEFAULT 'declined' NOT NULL,
	on_date TEXT,
	words TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(proposal) REFERENCES interventionproposal (id),
	FOREIGN KEY(party) REFERENCES organisation (id),
	FOREIGN KEY(person) REFERENCES person (id)
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
CREATE TABLE recording (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	meeting TEXT,
	announced_by TEXT,
	announced_time TEXT,
	purpose TEXT DEFAULT '' NOT NULL,
	objections TEXT DEFAULT '' NOT NULL,
	delete_on TEXT,
	deleted_on TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(announced_by) REFERENCES person (id)
)
 STRICT;
CREATE TABLE reminder (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	kind TEXT DEFAULT 'other' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	due_on TEXT,
	done_on TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE reviewrule (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	"of" TEXT DEFAULT 'extreme' NOT NULL,
	months INTEGER DEFAULT 1 NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE riskappetite (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	category TEXT DEFAULT 'quality' NOT NULL,
	from_on TEXT,
	words TEXT DEFAULT '' NOT NULL,
	appetite INTEGER DEFAULT 0 NOT NULL,
	tolerance INTEGER DEFAULT 0 NOT NULL,
	scale TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE riskescalation (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	risk TEXT,
	way TEXT DEFAULT 'up' NOT NULL,
	was TEXT DEFAULT 'place' NOT NULL,
	became TEXT DEFAULT 'partnership' NOT NULL,
	failed TEXT DEFAULT '' NOT NULL,
	asked TEXT DEFAULT '' NOT NULL,
	body TEXT,
	to_body TEXT,
	to_text TEXT DEFAULT '' NOT NULL,
	person TEXT DEFAULT '' NOT NULL,
	on_date TEXT,
	answer_by TEXT,
	decision TEXT,
	decision_ref TEXT DEFAULT '' NOT NULL,
	departure_reason TEXT DEFAULT '' NOT NULL,
	state TEXT DEFAULT 'waiting' NOT NULL,
	answer TEXT DEFAULT '' NOT NULL,
	answered_by TEXT DEFAULT '' NOT NULL,
	answered_on TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(risk) REFERENCES risk (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(to_body) REFERENCES body (id),
	FOREIGN KEY(decision) REFERENCES decision (id)
)
 STRICT;
CREATE TABLE risklink (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	strategic TEXT,
	risk TEXT,
	words TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(strategic) REFERENCES risk (id),
	FOREIGN KEY(risk) REFERENCES risk (id)
)
 STRICT;
CREATE TABLE room (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	name TEXT DEFAULT '' NOT NULL,
	site TEXT DEFAULT '' NOT NULL,
	holds INTEGER,
	set_up INTEGER DEFAULT 0 NOT NULL,
	clear_up INTEGER DEFAULT 0 NOT NULL,
	booked_with TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id)
)
 STRICT;
CREATE TABLE roombooking (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	meeting TEXT,
	room TEXT,
	reference TEXT DEFAULT '' NOT NULL,
	state TEXT DEFAULT 'provisional' NOT NULL,
	confirmed_on TEXT,
	set_up INTEGER,
	clear_up INTEGER,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(room) REFERENCES room (id)
)
 STRICT;
CREATE TABLE segment (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	framework TEXT,
	number INTEGER DEFAULT 0 NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	rhythm TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(framework) REFERENCES oversightframework (id)
)
 STRICT;
CREATE TABLE segmentcriterion (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	segment TEXT,
	words TEXT DEFAULT '' NOT NULL,
	pos INTEGER DEFAULT 0 NOT NULL, aims TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(segment) REFERENCES segment (id)
)
 STRICT;
CREATE TABLE segmentdecision (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	organisation TEXT,
	framework TEXT,
	segment TEXT,
	decided_by TEXT,
	person TEXT DEFAULT '' NOT NULL,
	on_date TEXT,
	rationale TEXT DEFAULT '' NOT NULL,
	decision TEXT,
	decision_ref TEXT DEFAULT '' NOT NULL,
	criteria TEXT DEFAULT '' NOT NULL,
	turn INTEGER DEFAULT 0 NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(framework) REFERENCES oversightframework (id),
	FOREIGN KEY(segment) REFERENCES segment (id),
	FOREIGN KEY(decided_by) REFERENCES organisation (id),
	FOREIGN KEY(decision) REFERENCES decision (id)
)
 STRICT;
CREATE TABLE shortfall (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	organisation TEXT,
	body TEXT,
	year TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT 'revenue' NOT NULL,
	amount INTEGER DEFAULT 0 NOT NULL,
	statement TEXT DEFAULT '' NOT NULL,
	raised_on TEXT,
	step TEXT DEFAULT 'organisation' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE shortfallstep (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	shortfall TEXT,
	step TEXT DEFAULT 'organisation' NOT NULL,
	on_date TEXT,
	body TEXT,
	meeting TEXT,
	decision TEXT,
	words TEXT DEFAULT '' NOT NULL,
	turn INTEGER DEFAULT 0 NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(shortfall) REFERENCES shortfall (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(meeting) REFERENCES meeting (id),
	FOREIGN KEY(decision) REFERENCES decision (id)
)
 STRICT;
CREATE TABLE signatory (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	agreement TEXT,
	organisation TEXT,
	person TEXT DEFAULT '' NOT NULL,
	role TEXT DEFAULT '' NOT NULL,
	signed_on TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(agreement) REFERENCES agreement (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
CREATE TABLE strategicrisk (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	risk TEXT,
	body TEXT,
	from_on TEXT,
	ended_on TEXT,
	ended_why TEXT DEFAULT '' NOT NULL,
	pos TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(risk) REFERENCES risk (id),
	FOREIGN KEY(body) REFERENCES body (id)
)
 STRICT;
CREATE TABLE templateitem (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	body TEXT,
	place TEXT DEFAULT 'opening' NOT NULL,
	pos TEXT DEFAULT '' NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	code TEXT DEFAULT '' NOT NULL,
	purpose TEXT DEFAULT '' NOT NULL,
	lead TEXT,
	minutes_long INTEGER,
	section TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(body) REFERENCES body (id),
	FOREIGN KEY(lead) REFERENCES person (id)
)
 STRICT;
CREATE TABLE themeevidence (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	segmentdecision TEXT,
	theme TEXT,
	words TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(segmentdecision) REFERENCES segmentdecision (id),
	FOREIGN KEY(theme) REFERENCES oversighttheme (id)
)
 STRICT;
CREATE TABLE themeofitem (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	item TEXT,
	theme TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(item) REFERENCES agendaitem (id),
	FOREIGN KEY(theme) REFERENCES oversighttheme (id)
)
 STRICT;
CREATE TABLE undertaking (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	organisation TEXT,
	words TEXT DEFAULT '' NOT NULL,
	given_on TEXT,
	due_on TEXT,
	state TEXT DEFAULT 'given' NOT NULL,
	settled_on TEXT,
	settled_words TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
CREATE TABLE variation (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	agreement TEXT,
	words TEXT DEFAULT '' NOT NULL,
	proposed_by TEXT,
	proposed_on TEXT,
	effective_on TEXT,
	state TEXT DEFAULT 'proposed' NOT NULL,
	version TEXT DEFAULT '' NOT NULL,
	ended_why TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(agreement) REFERENCES agreement (id),
	FOREIGN KEY(proposed_by) REFERENCES organisation (id)
)
 STRICT;
CREATE TABLE variationconsent (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	variation TEXT,
	organisation TEXT,
	person TEXT DEFAULT '' NOT NULL,
	on_date TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(variation) REFERENCES variation (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
CREATE TABLE yearperiod (
	n INTEGER NOT NULL,
	id TEXT NOT NULL,
	deleted TEXT,
	kind TEXT DEFAULT 'other' NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	from_on TEXT,
	to_on TEXT,
	source TEXT DEFAULT '' NOT NULL,
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id)
)
 STRICT;
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
CREATE INDEX chg_row ON chg (row, col);
CREATE INDEX ix_acceptance_decision ON acceptance (decision);
CREATE INDEX ix_acceptance_risk ON acceptance (risk);
CREATE INDEX ix_action_body ON action (body);
CREATE INDEX ix_action_decision ON action (decision);
CREATE INDEX ix_action_due_on ON action (due_on);
CREATE INDEX ix_action_item ON action (item);
CREATE INDEX ix_action_meeting ON action (meeting);
CREATE INDEX ix_action_owner ON action (owner);
CREATE INDEX ix_action_superseded_by ON action (superseded_by);
CREATE INDEX ix_action_transferred_to ON action (transferred_to);
CREATE INDEX ix_actionconvention_body ON actionconvention (body);
CREATE INDEX ix_actionupdate_action ON actionupdate (action);
CREATE INDEX ix_addendum_adopted_meeting ON addendum (adopted_meeting);
CREATE INDEX ix_addendum_agreed_by ON addendum (agreed_by);
CREATE INDEX ix_addendum_item ON addendum (item);
CREATE INDEX ix_addendum_minutes ON addendum (minutes);
CREATE INDEX ix_agendaitem_deferred_to ON agendaitem (deferred_to);
CREATE INDEX ix_agendaitem_lead ON agendaitem (lead);
CREATE INDEX ix_agendaitem_meeting ON agendaitem (meeting);
CREATE INDEX ix_agendaitem_parent ON agendaitem (parent);
CREATE INDEX ix_allotment_body ON allotment (body);
CREATE INDEX ix_allotment_label ON allotment (label);
CREATE INDEX ix_allotment_thing ON allotment (thing);
CREATE INDEX ix_assurance_risk ON assurance (risk);
CREATE INDEX ix_assuranceauthority_organisation ON assuranceauthority (organisation);
CREATE INDEX ix_assurancemove_authority ON assurancemove (authority);
CREATE INDEX ix_assurancemove_body ON assurancemove (body);
CREATE INDEX ix_assurancemove_decision ON assurancemove (decision);
CREATE INDEX ix_assurancemove_proposal ON assurancemove (proposal);
CREATE INDEX ix_assurancemove_risk ON assurancemove (risk);
CREATE INDEX ix_assuranceproposal_body ON assuranceproposal (body);
CREATE INDEX ix_assuranceproposal_decision ON assuranceproposal (decision);
CREATE INDEX ix_assuranceproposal_risk ON assuranceproposal (risk);
CREATE INDEX ix_assuranceproposal_to_authority ON assuranceproposal (to_authority);
CREATE INDEX ix_assuranceproposal_to_body ON assuranceproposal (to_body);
CREATE INDEX ix_attendance_meeting ON attendance (meeting);
CREATE INDEX ix_attendance_person ON attendance (person);
CREATE INDEX ix_attendance_representing ON attendance (representing);
CREATE INDEX ix_attendance_seat ON attendance (seat);
CREATE INDEX ix_body_organisation ON body (organisation);
CREATE INDEX ix_body_parent ON body (parent);
CREATE INDEX ix_body_place ON body (place);
CREATE INDEX ix_chase_action ON chase (action);
CREATE INDEX ix_control_risk ON control (risk);
CREATE INDEX ix_deadline_due_on ON deadline (due_on);
CREATE INDEX ix_deadline_meeting ON deadline (meeting);
CREATE INDEX ix_deadlinerule_terms ON deadlinerule (terms);
CREATE INDEX ix_decision_body ON decision (body);
CREATE INDEX ix_decision_decided_on ON decision (decided_on);
CREATE INDEX ix_decision_item ON decision (item);
CREATE INDEX ix_decision_meeting ON decision (meeting);
CREATE INDEX ix_decision_owner ON decision (owner);
CREATE INDEX ix_decision_ratified_by ON decision (ratified_by);
CREATE INDEX ix_declaration_interest ON declaration (interest);
CREATE INDEX ix_declaration_item ON declaration (item);
CREATE INDEX ix_declaration_person ON declaration (person);
CREATE INDEX ix_deputy_person ON deputy (person);
CREATE INDEX ix_deputy_seat ON deputy (seat);
CREATE INDEX ix_duechange_action ON duechange (action);
CREATE INDEX ix_heading_body ON heading (body);
CREATE INDEX ix_interest_organisation ON interest (organisation);
CREATE INDEX ix_interest_person ON interest (person);
CREATE INDEX ix_meeting_body ON meeting (body);
CREATE INDEX ix_meeting_on_date ON meeting (on_date);
CREATE INDEX ix_membership_person ON membership (person);
CREATE INDEX ix_membership_seat ON membership (seat);
CREATE INDEX ix_minute_item ON minute (item);
CREATE INDEX ix_minutes_agreed_by ON minutes (agreed_by);
CREATE INDEX ix_minutes_confirmed_by ON minutes (confirmed_by);
CREATE INDEX ix_minutes_confirmed_meeting ON minutes (confirmed_meeting);
CREATE INDEX ix_minutes_meeting ON minutes (meeting);
CREATE INDEX ix_minutes_snapshot ON minutes (snapshot);
CREATE INDEX ix_organisation_successor ON organisation (successor);
CREATE INDEX ix_paper_author ON paper (author);
CREATE INDEX ix_paper_item ON paper (item);
CREATE INDEX ix_paper_late_agreed_by ON paper (late_agreed_by);
CREATE INDEX ix_paper_lead ON paper (lead);
CREATE INDEX ix_person_organisation ON person (organisation);
CREATE INDEX ix_place_parent ON place (parent);
CREATE INDEX ix_portfolio_organisation ON portfolio (organisation);
CREATE INDEX ix_portfolio_person ON portfolio (person);
CREATE INDEX ix_presence_arrived_item ON presence (arrived_item);
CREATE INDEX ix_presence_attendance ON presence (attendance);
CREATE INDEX ix_presence_left_item ON presence (left_item);
CREATE INDEX ix_presiding_meeting ON presiding (meeting);
CREATE INDEX ix_presiding_person ON presiding (person);
CREATE INDEX ix_quorumneed_terms ON quorumneed (terms);
CREATE INDEX ix_recommendation_decision ON recommendation (decision);
CREATE INDEX ix_recommendation_item ON recommendation (item);
CREATE INDEX ix_recommendation_workstream ON recommendation (workstream);
CREATE INDEX ix_referral_back_meeting ON referral (back_meeting);
CREATE INDEX ix_referral_body ON referral (body);
CREATE INDEX ix_referral_outcome_body ON referral (outcome_body);
CREATE INDEX ix_referral_outcome_decision ON referral (outcome_decision);
CREATE INDEX ix_referral_recommendation ON referral (recommendation);
CREATE INDEX ix_risk_body ON risk (body);
CREATE INDEX ix_risk_item ON risk (item);
CREATE INDEX ix_risk_manager ON risk (manager);
CREATE INDEX ix_risk_meeting ON risk (meeting);
CREATE INDEX ix_risk_owner ON risk (owner);
CREATE INDEX ix_riskaction_action ON riskaction (action);
CREATE INDEX ix_riskaction_risk ON riskaction (risk);
CREATE INDEX ix_riskscale_body ON riskscale (body);
CREATE INDEX ix_score_risk ON score (risk);
CREATE INDEX ix_seat_body ON seat (body);
CREATE INDEX ix_seat_organisation ON seat (organisation);
CREATE INDEX ix_seat_place ON seat (place);
CREATE INDEX ix_snapshot_thing ON snapshot (thing);
CREATE INDEX ix_takeover_body ON takeover (body);
CREATE INDEX ix_terms_body ON terms (body);
CREATE INDEX ix_unknown_body ON unknown (body);
CREATE INDEX ix_absence_acting ON absence (acting);
CREATE INDEX ix_absence_body ON absence (body);
CREATE INDEX ix_absence_person ON absence (person);
CREATE INDEX ix_achievement_organisation ON achievement (organisation);
CREATE INDEX ix_achievement_place ON achievement (place);
CREATE INDEX ix_actionfile_action ON actionfile (action);
CREATE INDEX ix_advice_body ON advice (body);
CREATE INDEX ix_advice_decision ON advice (decision);
CREATE INDEX ix_advice_meeting ON advice (meeting);
CREATE INDEX ix_advice_to_body ON advice (to_body);
CREATE INDEX ix_agendaanswer_meeting ON agendaanswer (meeting);
CREATE INDEX ix_agendaanswer_to_meeting ON agendaanswer (to_meeting);
CREATE INDEX ix_agendasetting_body ON agendasetting (body);
CREATE INDEX ix_agreement_replaces ON agreement (replaces);
CREATE INDEX ix_agreementreview_agreement ON agreementreview (agreement);
CREATE INDEX ix_agreementreview_meeting ON agreementreview (meeting);
CREATE INDEX ix_assumption_assumptionset ON assumption (assumptionset);
CREATE INDEX ix_bafconclusion_body ON bafconclusion (body);
CREATE INDEX ix_bafconclusion_decision ON bafconclusion (decision);
CREATE INDEX ix_bafconclusion_meeting ON bafconclusion (meeting);
CREATE INDEX ix_bafconclusion_risk ON bafconclusion (risk);
CREATE INDEX ix_capitalscheme_advice ON capitalscheme (advice);
CREATE INDEX ix_capitalscheme_decision ON capitalscheme (decision);
CREATE INDEX ix_capitalscheme_organisation ON capitalscheme (organisation);
CREATE INDEX ix_challenge_body ON challenge (body);
CREATE INDEX ix_challenge_item ON challenge (item);
CREATE INDEX ix_challenge_raised_by ON challenge (raised_by);
CREATE INDEX ix_challenge_referral ON challenge (referral);
CREATE INDEX ix_challenge_to_body ON challenge (to_body);
CREATE INDEX ix_checkwaiver_body ON checkwaiver (body);
CREATE INDEX ix_circulation_body ON circulation (body);
CREATE INDEX ix_circulation_from_item ON circulation (from_item);
CREATE INDEX ix_circulationreply_circulation ON circulationreply (circulation);
CREATE INDEX ix_circulationreply_person ON circulationreply (person);
CREATE INDEX ix_circulationreply_representing ON circulationreply (representing);
CREATE INDEX ix_circulationreply_seat ON circulationreply (seat);
CREATE INDEX ix_circulationrule_body ON circulationrule (body);
CREATE INDEX ix_communication_body ON communication (body);
CREATE INDEX ix_communication_receiver ON communication (receiver);
CREATE INDEX ix_communication_receiver_point ON communication (receiver_point);
CREATE INDEX ix_communication_sender ON communication (sender);
CREATE INDEX ix_communication_sender_point ON communication (sender_point);
CREATE INDEX ix_consent_meeting ON consent (meeting);
CREATE INDEX ix_consent_party ON consent (party);
CREATE INDEX ix_consent_person ON consent (person);
CREATE INDEX ix_contactpoint_organisation ON contactpoint (organisation);
CREATE INDEX ix_controltotal_organisation ON controltotal (organisation);
CREATE INDEX ix_cycleitem_body ON cycleitem (body);
CREATE INDEX ix_cycleitem_lead ON cycleitem (lead);
CREATE INDEX ix_decision_circulation ON decision (circulation);
CREATE INDEX ix_decision_reported_item ON decision (reported_item);
CREATE INDEX ix_decision_taken_by ON decision (taken_by);
CREATE INDEX ix_delegation_agreement ON delegation (agreement);
CREATE INDEX ix_delegation_from_organisation ON delegation (from_organisation);
CREATE INDEX ix_delegation_to_body ON delegation (to_body);
CREATE INDEX ix_delegation_to_organisation ON delegation (to_organisation);
CREATE INDEX ix_developmententry_body ON developmententry (body);
CREATE INDEX ix_earlyconcern_agreement ON earlyconcern (agreement);
CREATE INDEX ix_earlyconcern_meeting ON earlyconcern (meeting);
CREATE INDEX ix_earlyconcern_organisation ON earlyconcern (organisation);
CREATE INDEX ix_earlyconcern_place ON earlyconcern (place);
CREATE INDEX ix_earlyconcern_raised_by ON earlyconcern (raised_by);
CREATE INDEX ix_efficiency_organisation ON efficiency (organisation);
CREATE INDEX ix_envelope_body ON envelope (body);
CREATE INDEX ix_escalationtrigger_meeting ON escalationtrigger (meeting);
CREATE INDEX ix_escalationtrigger_organisation ON escalationtrigger (organisation);
CREATE INDEX ix_exceptionalact_letter ON exceptionalact (letter);
CREATE INDEX ix_exceptionalact_party ON exceptionalact (party);
CREATE INDEX ix_exceptionalact_person ON exceptionalact (person);
CREATE INDEX ix_exceptionalact_proposal ON exceptionalact (proposal);
CREATE INDEX ix_exitcriterion_support ON exitcriterion (support);
CREATE INDEX ix_foiheld_body ON foiheld (body);
CREATE INDEX ix_foiheld_request ON foiheld (request);
CREATE INDEX ix_foiheld_thing ON foiheld (thing);
CREATE INDEX ix_foipassage_held ON foipassage (held);
CREATE INDEX ix_foirequest_handler ON foirequest (handler);
CREATE INDEX ix_funding_body ON funding (body);
CREATE INDEX ix_funding_decision ON funding (decision);
CREATE INDEX ix_funding_workstream ON funding (workstream);
CREATE INDEX ix_guidance_superseded_by ON guidance (superseded_by);
CREATE INDEX ix_hostedfor_organisation ON hostedfor (organisation);
CREATE INDEX ix_hostedfor_service ON hostedfor (service);
CREATE INDEX ix_hostedservice_agreement ON hostedservice (agreement);
CREATE INDEX ix_hostedservice_host ON hostedservice (host);
CREATE INDEX ix_hostedservice_provider ON hostedservice (provider);
CREATE INDEX ix_identifiedlead_organisation ON identifiedlead (organisation);
CREATE INDEX ix_identifiedlead_person ON identifiedlead (person);
CREATE INDEX ix_improvementproposal_set_out_by ON improvementproposal (set_out_by);
CREATE INDEX ix_improvementproposal_to_organisation ON improvementproposal (to_organisation);
CREATE INDEX ix_indicator_theme ON indicator (theme);
CREATE INDEX ix_indicatorreading_indicator ON indicatorreading (indicator);
CREATE INDEX ix_indicatorreading_on_date ON indicatorreading (on_date);
CREATE INDEX ix_indicatorreading_organisation ON indicatorreading (organisation);
CREATE INDEX ix_indicatorreading_place ON indicatorreading (place);
CREATE INDEX ix_inductionstep_body ON inductionstep (body);
CREATE INDEX ix_inductionstep_person ON inductionstep (person);
CREATE INDEX ix_interventionproposal_agreement ON interventionproposal (agreement);
CREATE INDEX ix_interventionproposal_concern ON interventionproposal (concern);
CREATE INDEX ix_interventionproposal_meeting ON interventionproposal (meeting);
CREATE INDEX ix_interventionproposal_organisation ON interventionproposal (organisation);
CREATE INDEX ix_interventionproposal_proposed_by ON interventionproposal (proposed_by);
CREATE INDEX ix_issueorganisation_issue ON issueorganisation (issue);
CREATE INDEX ix_issueorganisation_organisation ON issueorganisation (organisation);
CREATE INDEX ix_leftout_item ON leftout (item);
CREATE INDEX ix_letter_proposal ON letter (proposal);
CREATE INDEX ix_letter_sender ON letter (sender);
CREATE INDEX ix_letter_snapshot ON letter (snapshot);
CREATE INDEX ix_letterapproval_letter ON letterapproval (letter);
CREATE INDEX ix_letterapproval_party ON letterapproval (party);
CREATE INDEX ix_letterapproval_person ON letterapproval (person);
CREATE INDEX ix_mandatedsupport_given_by ON mandatedsupport (given_by);
CREATE INDEX ix_mandatedsupport_organisation ON mandatedsupport (organisation);
CREATE INDEX ix_mandatedsupport_risk ON mandatedsupport (risk);
CREATE INDEX ix_meeting_about ON meeting (about);
CREATE INDEX ix_meeting_called_by ON meeting (called_by);
CREATE INDEX ix_meeting_called_for ON meeting (called_for);
CREATE INDEX ix_meeting_chair ON meeting (chair);
CREATE INDEX ix_meetingrule_body ON meetingrule (body);
CREATE INDEX ix_milestone_lead ON milestone (lead);
CREATE INDEX ix_milestone_priority ON milestone (priority);
CREATE INDEX ix_milestone_workstream ON milestone (workstream);
CREATE INDEX ix_milestonemove_milestone ON milestonemove (milestone);
CREATE INDEX ix_minutecheck_item ON minutecheck (item);
CREATE INDEX ix_minutecheck_person ON minutecheck (person);
CREATE INDEX ix_minutecomment_author ON minutecomment (author);
CREATE INDEX ix_minutecomment_item ON minutecomment (item);
CREATE INDEX ix_officeholder_organisation ON officeholder (organisation);
CREATE INDEX ix_officeholder_person ON officeholder (person);
CREATE INDEX ix_officeholder_place ON officeholder (place);
CREATE INDEX ix_offsetagreement_decision ON offsetagreement (decision);
CREATE INDEX ix_offsetagreement_shortfall ON offsetagreement (shortfall);
CREATE INDEX ix_offsetleg_agreement ON offsetleg (agreement);
CREATE INDEX ix_offsetleg_body ON offsetleg (body);
CREATE INDEX ix_organisation_merged_into ON organisation (merged_into);
CREATE INDEX ix_oversightreview_meeting ON oversightreview (meeting);
CREATE INDEX ix_oversightreview_organisation ON oversightreview (organisation);
CREATE INDEX ix_oversightreview_place ON oversightreview (place);
CREATE INDEX ix_oversighttheme_framework ON oversighttheme (framework);
CREATE INDEX ix_oversighttheme_part_of ON oversighttheme (part_of);
CREATE INDEX ix_oversighttrack_organisation ON oversighttrack (organisation);
CREATE INDEX ix_pack_meeting ON pack (meeting);
CREATE INDEX ix_packpaper_body ON packpaper (body);
CREATE INDEX ix_paper_deferred_to ON paper (deferred_to);
CREATE INDEX ix_paperrisk_paper ON paperrisk (paper);
CREATE INDEX ix_paperrisk_risk ON paperrisk (risk);
CREATE INDEX ix_paperversion_paper ON paperversion (paper);
CREATE INDEX ix_partner_body ON partner (body);
CREATE INDEX ix_partner_organisation ON partner (organisation);
CREATE INDEX ix_peoplefunction_lead ON peoplefunction (lead);
CREATE INDEX ix_performanceissue_lead ON performanceissue (lead);
CREATE INDEX ix_performanceissue_theme ON performanceissue (theme);
CREATE INDEX ix_person_merged_into ON person (merged_into);
CREATE INDEX ix_placearrangement_place ON placearrangement (place);
CREATE INDEX ix_planitem_asked_by ON planitem (asked_by);
CREATE INDEX ix_planitem_body ON planitem (body);
CREATE INDEX ix_planitem_cycle ON planitem (cycle);
CREATE INDEX ix_planitem_lead ON planitem (lead);
CREATE INDEX ix_planitem_meeting ON planitem (meeting);
CREATE INDEX ix_planline_assumptionset ON planline (assumptionset);
CREATE INDEX ix_planline_body ON planline (body);
CREATE INDEX ix_position_organisation ON position (organisation);
CREATE INDEX ix_position_period ON position (period);
CREATE INDEX ix_priority_body ON priority (body);
CREATE INDEX ix_priority_lead ON priority (lead);
CREATE INDEX ix_priority_place ON priority (place);
CREATE INDEX ix_priority_workstream ON priority (workstream);
CREATE INDEX ix_priorityevidence_priority ON priorityevidence (priority);
CREATE INDEX ix_proposalanswer_party ON proposalanswer (party);
CREATE INDEX ix_proposalanswer_person ON proposalanswer (person);
CREATE INDEX ix_proposalanswer_proposal ON proposalanswer (proposal);
CREATE INDEX ix_publicquestion_item ON publicquestion (item);
CREATE INDEX ix_publicquestion_meeting ON publicquestion (meeting);
CREATE INDEX ix_recommendation_assessed_item ON recommendation (assessed_item);
CREATE INDEX ix_recommendation_body ON recommendation (body);
CREATE INDEX ix_recommendation_from_body ON recommendation (from_body);
CREATE INDEX ix_recording_announced_by ON recording (announced_by);
CREATE INDEX ix_recording_meeting ON recording (meeting);
CREATE INDEX ix_referral_organisation ON referral (organisation);
CREATE INDEX ix_reminder_body ON reminder (body);
CREATE INDEX ix_reminder_due_on ON reminder (due_on);
CREATE INDEX ix_reviewrule_body ON reviewrule (body);
CREATE INDEX ix_riskappetite_body ON riskappetite (body);
CREATE INDEX ix_riskescalation_body ON riskescalation (body);
CREATE INDEX ix_riskescalation_decision ON riskescalation (decision);
CREATE INDEX ix_riskescalation_risk ON riskescalation (risk);
CREATE INDEX ix_riskescalation_to_body ON riskescalation (to_body);
CREATE INDEX ix_risklink_risk ON risklink (risk);
CREATE INDEX ix_risklink_strategic ON risklink (strategic);
CREATE INDEX ix_roombooking_meeting ON roombooking (meeting);
CREATE INDEX ix_roombooking_room ON roombooking (room);
CREATE INDEX ix_segment_framework ON segment (framework);
CREATE INDEX ix_segmentcriterion_segment ON segmentcriterion (segment);
CREATE INDEX ix_segmentdecision_decided_by ON segmentdecision (decided_by);
CREATE INDEX ix_segmentdecision_decision ON segmentdecision (decision);
CREATE INDEX ix_segmentdecision_framework ON segmentdecision (framework);
CREATE INDEX ix_segmentdecision_organisation ON segmentdecision (organisation);
CREATE INDEX ix_segmentdecision_segment ON segmentdecision (segment);
CREATE INDEX ix_shortfall_body ON shortfall (body);
CREATE INDEX ix_shortfall_organisation ON shortfall (organisation);
CREATE INDEX ix_shortfallstep_body ON shortfallstep (body);
CREATE INDEX ix_shortfallstep_decision ON shortfallstep (decision);
CREATE INDEX ix_shortfallstep_meeting ON shortfallstep (meeting);
CREATE INDEX ix_shortfallstep_shortfall ON shortfallstep (shortfall);
CREATE INDEX ix_signatory_agreement ON signatory (agreement);
CREATE INDEX ix_signatory_organisation ON signatory (organisation);
CREATE INDEX ix_strategicrisk_body ON strategicrisk (body);
CREATE INDEX ix_strategicrisk_risk ON strategicrisk (risk);
CREATE INDEX ix_templateitem_body ON templateitem (body);
CREATE INDEX ix_templateitem_lead ON templateitem (lead);
CREATE INDEX ix_themeevidence_segmentdecision ON themeevidence (segmentdecision);
CREATE INDEX ix_themeevidence_theme ON themeevidence (theme);
CREATE INDEX ix_themeofitem_item ON themeofitem (item);
CREATE INDEX ix_themeofitem_theme ON themeofitem (theme);
CREATE INDEX ix_undertaking_organisation ON undertaking (organisation);
CREATE INDEX ix_variation_agreement ON variation (agreement);
CREATE INDEX ix_variation_proposed_by ON variation (proposed_by);
CREATE INDEX ix_variationconsent_organisation ON variationconsent (organisation);
CREATE INDEX ix_variationconsent_variation ON variationconsent (variation);
CREATE INDEX ix_dependency_needs ON dependency (needs);
CREATE INDEX ix_dependency_proposal ON dependency (proposal);
CREATE INDEX ix_network_workstream ON network (workstream);
CREATE INDEX ix_reconfiguration_place ON reconfiguration (place);
CREATE INDEX ix_reconfiguration_workstream ON reconfiguration (workstream);
CREATE VIEW conflict (row, col) AS
  SELECT DISTINCT s.row, s.col FROM sib s
  JOIN cell k ON k.row = s.row AND k.col = s.col
  JOIN chg other ON other.op = s.op JOIN chg shown ON shown.op = k.op
  WHERE other.val IS NOT shown.val;
CREATE VIEW "acceptance_live" AS SELECT * FROM "acceptance" WHERE deleted IS NULL;
CREATE VIEW "action_live" AS SELECT * FROM "action" WHERE deleted IS NULL;
CREATE VIEW "actionconvention_live" AS SELECT * FROM "actionconvention" WHERE deleted IS NULL;
CREATE VIEW "actionupdate_live" AS SELECT * FROM "actionupdate" WHERE deleted IS NULL;
CREATE VIEW "addendum_live" AS SELECT * FROM "addendum" WHERE deleted IS NULL;
CREATE VIEW "agendaitem_live" AS SELECT * FROM "agendaitem" WHERE deleted IS NULL;
CREATE VIEW "allotment_live" AS SELECT * FROM "allotment" WHERE deleted IS NULL;
CREATE VIEW "assurance_live" AS SELECT * FROM "assurance" WHERE deleted IS NULL;
CREATE VIEW "assuranceauthority_live" AS SELECT * FROM "assuranceauthority" WHERE deleted IS NULL;
CREATE VIEW "assurancemove_live" AS SELECT * FROM "assurancemove" WHERE deleted IS NULL;
CREATE VIEW "assuranceproposal_live" AS SELECT * FROM "assuranceproposal" WHERE deleted IS NULL;
CREATE VIEW "attendance_live" AS SELECT * FROM "attendance" WHERE deleted IS NULL;
CREATE VIEW "body_live" AS SELECT * FROM "body" WHERE deleted IS NULL;
CREATE VIEW "chase_live" AS SELECT * FROM "chase" WHERE deleted IS NULL;
CREATE VIEW "colleague_live" AS SELECT * FROM "colleague" WHERE deleted IS NULL;
CREATE VIEW "control_live" AS SELECT * FROM "control" WHERE deleted IS NULL;
CREATE VIEW "deadline_live" AS SELECT * FROM "deadline" WHERE deleted IS NULL;
CREATE VIEW "deadlinerule_live" AS SELECT * FROM "deadlinerule" WHERE deleted IS NULL;
CREATE VIEW "decision_live" AS SELECT * FROM "decision" WHERE deleted IS NULL;
CREATE VIEW "declaration_live" AS SELECT * FROM "declaration" WHERE deleted IS NULL;
CREATE VIEW "deputy_live" AS SELECT * FROM "deputy" WHERE deleted IS NULL;
CREATE VIEW "duechange_live" AS SELECT * FROM "duechange" WHERE deleted IS NULL;
CREATE VIEW "heading_live" AS SELECT * FROM "heading" WHERE deleted IS NULL;
CREATE VIEW "interest_live" AS SELECT * FROM "interest" WHERE deleted IS NULL;
CREATE VIEW "meeting_live" AS SELECT * FROM "meeting" WHERE deleted IS NULL;
CREATE VIEW "membership_live" AS SELECT * FROM "membership" WHERE deleted IS NULL;
CREATE VIEW "minute_live" AS SELECT * FROM "minute" WHERE deleted IS NULL;
CREATE VIEW "minutes_live" AS SELECT * FROM "minutes" WHERE deleted IS NULL;
CREATE VIEW "organisation_live" AS SELECT * FROM "organisation" WHERE deleted IS NULL;
CREATE VIEW "paper_live" AS SELECT * FROM "paper" WHERE deleted IS NULL;
CREATE VIEW "person_live" AS SELECT * FROM "person" WHERE deleted IS NULL;
CREATE VIEW "place_live" AS SELECT * FROM "place" WHERE deleted IS NULL;
CREATE VIEW "portfolio_live" AS SELECT * FROM "portfolio" WHERE deleted IS NULL;
CREATE VIEW "presence_live" AS SELECT * FROM "presence" WHERE deleted IS NULL;
CREATE VIEW "presiding_live" AS SELECT * FROM "presiding" WHERE deleted IS NULL;
CREATE VIEW "quorumneed_live" AS SELECT * FROM "quorumneed" WHERE deleted IS NULL;
CREATE VIEW "recommendation_live" AS SELECT * FROM "recommendation" WHERE deleted IS NULL;
CREATE VIEW "referral_live" AS SELECT * FROM "referral" WHERE deleted IS NULL;
CREATE VIEW "risk_live" AS SELECT * FROM "risk" WHERE deleted IS NULL;
CREATE VIEW "riskaction_live" AS SELECT * FROM "riskaction" WHERE deleted IS NULL;
CREATE VIEW "riskscale_live" AS SELECT * FROM "riskscale" WHERE deleted IS NULL;
CREATE VIEW "score_live" AS SELECT * FROM "score" WHERE deleted IS NULL;
CREATE VIEW "seat_live" AS SELECT * FROM "seat" WHERE deleted IS NULL;
CREATE VIEW "snapshot_live" AS SELECT * FROM "snapshot" WHERE deleted IS NULL;
CREATE VIEW "takeover_live" AS SELECT * FROM "takeover" WHERE deleted IS NULL;
CREATE VIEW "terms_live" AS SELECT * FROM "terms" WHERE deleted IS NULL;
CREATE VIEW "unknown_live" AS SELECT * FROM "unknown" WHERE deleted IS NULL;
CREATE VIEW "workstream_live" AS SELECT * FROM "workstream" WHERE deleted IS NULL;
CREATE TRIGGER "acceptance_stays" BEFORE DELETE ON "acceptance" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "action_stays" BEFORE DELETE ON "action" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "actionconvention_stays" BEFORE DELETE ON "actionconvention" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "actionupdate_stays" BEFORE DELETE ON "actionupdate" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "addendum_stays" BEFORE DELETE ON "addendum" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "agendaitem_stays" BEFORE DELETE ON "agendaitem" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "allotment_stays" BEFORE DELETE ON "allotment" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "assurance_stays" BEFORE DELETE ON "assurance" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "assuranceauthority_stays" BEFORE DELETE ON "assuranceauthority" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "assurancemove_stays" BEFORE DELETE ON "assurancemove" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "assuranceproposal_stays" BEFORE DELETE ON "assuranceproposal" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "attendance_stays" BEFORE DELETE ON "attendance" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "body_stays" BEFORE DELETE ON "body" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "chase_stays" BEFORE DELETE ON "chase" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "colleague_stays" BEFORE DELETE ON "colleague" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "control_stays" BEFORE DELETE ON "control" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "deadline_stays" BEFORE DELETE ON "deadline" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "deadlinerule_stays" BEFORE DELETE ON "deadlinerule" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "decision_stays" BEFORE DELETE ON "decision" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "declaration_stays" BEFORE DELETE ON "declaration" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "deputy_stays" BEFORE DELETE ON "deputy" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "duechange_stays" BEFORE DELETE ON "duechange" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "heading_stays" BEFORE DELETE ON "heading" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "interest_stays" BEFORE DELETE ON "interest" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "meeting_stays" BEFORE DELETE ON "meeting" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "membership_stays" BEFORE DELETE ON "membership" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "minute_stays" BEFORE DELETE ON "minute" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "minutes_stays" BEFORE DELETE ON "minutes" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "organisation_stays" BEFORE DELETE ON "organisation" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "paper_stays" BEFORE DELETE ON "paper" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "person_stays" BEFORE DELETE ON "person" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "place_stays" BEFORE DELETE ON "place" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "portfolio_stays" BEFORE DELETE ON "portfolio" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "presence_stays" BEFORE DELETE ON "presence" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "presiding_stays" BEFORE DELETE ON "presiding" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "quorumneed_stays" BEFORE DELETE ON "quorumneed" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "recommendation_stays" BEFORE DELETE ON "recommendation" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "referral_stays" BEFORE DELETE ON "referral" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "risk_stays" BEFORE DELETE ON "risk" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "riskaction_stays" BEFORE DELETE ON "riskaction" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "riskscale_stays" BEFORE DELETE ON "riskscale" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "score_stays" BEFORE DELETE ON "score" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "seat_stays" BEFORE DELETE ON "seat" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "snapshot_stays" BEFORE DELETE ON "snapshot" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "takeover_stays" BEFORE DELETE ON "takeover" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "terms_stays" BEFORE DELETE ON "terms" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "unknown_stays" BEFORE DELETE ON "unknown" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "workstream_stays" BEFORE DELETE ON "workstream" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE VIEW "absence_live" AS SELECT * FROM "absence" WHERE deleted IS NULL;
CREATE VIEW "achievement_live" AS SELECT * FROM "achievement" WHERE deleted IS NULL;
CREATE VIEW "actionfile_live" AS SELECT * FROM "actionfile" WHERE deleted IS NULL;
CREATE VIEW "advice_live" AS SELECT * FROM "advice" WHERE deleted IS NULL;
CREATE VIEW "agendaanswer_live" AS SELECT * FROM "agendaanswer" WHERE deleted IS NULL;
CREATE VIEW "agendasetting_live" AS SELECT * FROM "agendasetting" WHERE deleted IS NULL;
CREATE VIEW "agreement_live" AS SELECT * FROM "agreement" WHERE deleted IS NULL;
CREATE VIEW "agreementreview_live" AS SELECT * FROM "agreementreview" WHERE deleted IS NULL;
CREATE VIEW "assumption_live" AS SELECT * FROM "assumption" WHERE deleted IS NULL;
CREATE VIEW "assumptionset_live" AS SELECT * FROM "assumptionset" WHERE deleted IS NULL;
CREATE VIEW "bafconclusion_live" AS SELECT * FROM "bafconclusion" WHERE deleted IS NULL;
CREATE VIEW "bookword_live" AS SELECT * FROM "bookword" WHERE deleted IS NULL;
CREATE VIEW "capitalscheme_live" AS SELECT * FROM "capitalscheme" WHERE deleted IS NULL;
CREATE VIEW "challenge_live" AS SELECT * FROM "challenge" WHERE deleted IS NULL;
CREATE VIEW "checkwaiver_live" AS SELECT * FROM "checkwaiver" WHERE deleted IS NULL;
CREATE VIEW "circulation_live" AS SELECT * FROM "circulation" WHERE deleted IS NULL;
CREATE VIEW "circulationreply_live" AS SELECT * FROM "circulationreply" WHERE deleted IS NULL;
CREATE VIEW "circulationrule_live" AS SELECT * FROM "circulationrule" WHERE deleted IS NULL;
CREATE VIEW "communication_live" AS SELECT * FROM "communication" WHERE deleted IS NULL;
CREATE VIEW "consent_live" AS SELECT * FROM "consent" WHERE deleted IS NULL;
CREATE VIEW "contactpoint_live" AS SELECT * FROM "contactpoint" WHERE deleted IS NULL;
CREATE VIEW "controltotal_live" AS SELECT * FROM "controltotal" WHERE deleted IS NULL;
CREATE VIEW "cycleitem_live" AS SELECT * FROM "cycleitem" WHERE deleted IS NULL;
CREATE VIEW "delegation_live" AS SELECT * FROM "delegation" WHERE deleted IS NULL;
CREATE VIEW "delegationpolicy_live" AS SELECT * FROM "delegationpolicy" WHERE deleted IS NULL;
CREATE VIEW "developmententry_live" AS SELECT * FROM "developmententry" WHERE deleted IS NULL;
CREATE VIEW "earlyconcern_live" AS SELECT * FROM "earlyconcern" WHERE deleted IS NULL;
CREATE VIEW "efficiency_live" AS SELECT * FROM "efficiency" WHERE deleted IS NULL;
CREATE VIEW "envelope_live" AS SELECT * FROM "envelope" WHERE deleted IS NULL;
CREATE VIEW "escalationtrigger_live" AS SELECT * FROM "escalationtrigger" WHERE deleted IS NULL;
CREATE VIEW "exceptionalact_live" AS SELECT * FROM "exceptionalact" WHERE deleted IS NULL;
CREATE VIEW "exitcriterion_live" AS SELECT * FROM "exitcriterion" WHERE deleted IS NULL;
CREATE VIEW "foiheld_live" AS SELECT * FROM "foiheld" WHERE deleted IS NULL;
CREATE VIEW "foipassage_live" AS SELECT * FROM "foipassage" WHERE deleted IS NULL;
CREATE VIEW "foirequest_live" AS SELECT * FROM "foirequest" WHERE deleted IS NULL;
CREATE VIEW "funding_live" AS SELECT * FROM "funding" WHERE deleted IS NULL;
CREATE VIEW "guidance_live" AS SELECT * FROM "guidance" WHERE deleted IS NULL;
CREATE VIEW "hostedfor_live" AS SELECT * FROM "hostedfor" WHERE deleted IS NULL;
CREATE VIEW "hostedservice_live" AS SELECT * FROM "hostedservice" WHERE deleted IS NULL;
CREATE VIEW "identifiedlead_live" AS SELECT * FROM "identifiedlead" WHERE deleted IS NULL;
CREATE VIEW "improvementproposal_live" AS SELECT * FROM "improvementproposal" WHERE deleted IS NULL;
CREATE VIEW "indicator_live" AS SELECT * FROM "indicator" WHERE deleted IS NULL;
CREATE VIEW "indicatorreading_live" AS SELECT * FROM "indicatorreading" WHERE deleted IS NULL;
CREATE VIEW "inductionstep_live" AS SELECT * FROM "inductionstep" WHERE deleted IS NULL;
CREATE VIEW "interventionproposal_live" AS SELECT * FROM "interventionproposal" WHERE deleted IS NULL;
CREATE VIEW "issueorganisation_live" AS SELECT * FROM "issueorganisation" WHERE deleted IS NULL;
CREATE VIEW "label_live" AS SELECT * FROM "label" WHERE deleted IS NULL;
CREATE VIEW "leftout_live" AS SELECT * FROM "leftout" WHERE deleted IS NULL;
CREATE VIEW "letter_live" AS SELECT * FROM "letter" WHERE deleted IS NULL;
CREATE VIEW "letterapproval_live" AS SELECT * FROM "letterapproval" WHERE deleted IS NULL;
CREATE VIEW "mandatedsupport_live" AS SELECT * FROM "mandatedsupport" WHERE deleted IS NULL;
CREATE VIEW "meetingrule_live" AS SELECT * FROM "meetingrule" WHERE deleted IS NULL;
CREATE VIEW "milestone_live" AS SELECT * FROM "milestone" WHERE deleted IS NULL;
CREATE VIEW "milestonemove_live" AS SELECT * FROM "milestonemove" WHERE deleted IS NULL;
CREATE VIEW "minutecheck_live" AS SELECT * FROM "minutecheck" WHERE deleted IS NULL;
CREATE VIEW "minutecomment_live" AS SELECT * FROM "minutecomment" WHERE deleted IS NULL;
CREATE VIEW "officeholder_live" AS SELECT * FROM "officeholder" WHERE deleted IS NULL;
CREATE VIEW "offsetagreement_live" AS SELECT * FROM "offsetagreement" WHERE deleted IS NULL;
CREATE VIEW "offsetleg_live" AS SELECT * FROM "offsetleg" WHERE deleted IS NULL;
CREATE VIEW "oversightframework_live" AS SELECT * FROM "oversightframework" WHERE deleted IS NULL;
CREATE VIEW "oversightreview_live" AS SELECT * FROM "oversightreview" WHERE deleted IS NULL;
CREATE VIEW "oversighttheme_live" AS SELECT * FROM "oversighttheme" WHERE deleted IS NULL;
CREATE VIEW "oversighttrack_live" AS SELECT * FROM "oversighttrack" WHERE deleted IS NULL;
CREATE VIEW "pack_live" AS SELECT * FROM "pack" WHERE deleted IS NULL;
CREATE VIEW "packpaper_live" AS SELECT * FROM "packpaper" WHERE deleted IS NULL;
CREATE VIEW "paperrisk_live" AS SELECT * FROM "paperrisk" WHERE deleted IS NULL;
CREATE VIEW "paperversion_live" AS SELECT * FROM "paperversion" WHERE deleted IS NULL;
CREATE VIEW "partner_live" AS SELECT * FROM "partner" WHERE deleted IS NULL;
CREATE VIEW "peoplefunction_live" AS SELECT * FROM "peoplefunction" WHERE deleted IS NULL;
CREATE VIEW "performanceissue_live" AS SELECT * FROM "performanceissue" WHERE deleted IS NULL;
CREATE VIEW "placearrangement_live" AS SELECT * FROM "placearrangement" WHERE deleted IS NULL;
CREATE VIEW "planitem_live" AS SELECT * FROM "planitem" WHERE deleted IS NULL;
CREATE VIEW "planline_live" AS SELECT * FROM "planline" WHERE deleted IS NULL;
CREATE VIEW "position_live" AS SELECT * FROM "position" WHERE deleted IS NULL;
CREATE VIEW "priority_live" AS SELECT * FROM "priority" WHERE deleted IS NULL;
CREATE VIEW "priorityevidence_live" AS SELECT * FROM "priorityevidence" WHERE deleted IS NULL;
CREATE VIEW "proposalanswer_live" AS SELECT * FROM "proposalanswer" WHERE deleted IS NULL;
CREATE VIEW "publicquestion_live" AS SELECT * FROM "publicquestion" WHERE deleted IS NULL;
CREATE VIEW "recording_live" AS SELECT * FROM "recording" WHERE deleted IS NULL;
CREATE VIEW "reminder_live" AS SELECT * FROM "reminder" WHERE deleted IS NULL;
CREATE VIEW "reviewrule_live" AS SELECT * FROM "reviewrule" WHERE deleted IS NULL;
CREATE VIEW "riskappetite_live" AS SELECT * FROM "riskappetite" WHERE deleted IS NULL;
CREATE VIEW "riskescalation_live" AS SELECT * FROM "riskescalation" WHERE deleted IS NULL;
CREATE VIEW "risklink_live" AS SELECT * FROM "risklink" WHERE deleted IS NULL;
CREATE VIEW "room_live" AS SELECT * FROM "room" WHERE deleted IS NULL;
CREATE VIEW "roombooking_live" AS SELECT * FROM "roombooking" WHERE deleted IS NULL;
CREATE VIEW "segment_live" AS SELECT * FROM "segment" WHERE deleted IS NULL;
CREATE VIEW "segmentcriterion_live" AS SELECT * FROM "segmentcriterion" WHERE deleted IS NULL;
CREATE VIEW "segmentdecision_live" AS SELECT * FROM "segmentdecision" WHERE deleted IS NULL;
CREATE VIEW "shortfall_live" AS SELECT * FROM "shortfall" WHERE deleted IS NULL;
CREATE VIEW "shortfallstep_live" AS SELECT * FROM "shortfallstep" WHERE deleted IS NULL;
CREATE VIEW "signatory_live" AS SELECT * FROM "signatory" WHERE deleted IS NULL;
CREATE VIEW "strategicrisk_live" AS SELECT * FROM "strategicrisk" WHERE deleted IS NULL;
CREATE VIEW "templateitem_live" AS SELECT * FROM "templateitem" WHERE deleted IS NULL;
CREATE VIEW "themeevidence_live" AS SELECT * FROM "themeevidence" WHERE deleted IS NULL;
CREATE VIEW "themeofitem_live" AS SELECT * FROM "themeofitem" WHERE deleted IS NULL;
CREATE VIEW "undertaking_live" AS SELECT * FROM "undertaking" WHERE deleted IS NULL;
CREATE VIEW "variation_live" AS SELECT * FROM "variation" WHERE deleted IS NULL;
CREATE VIEW "variationconsent_live" AS SELECT * FROM "variationconsent" WHERE deleted IS NULL;
CREATE VIEW "yearperiod_live" AS SELECT * FROM "yearperiod" WHERE deleted IS NULL;
CREATE TRIGGER "absence_stays" BEFORE DELETE ON "absence" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "achievement_stays" BEFORE DELETE ON "achievement" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "actionfile_stays" BEFORE DELETE ON "actionfile" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "advice_stays" BEFORE DELETE ON "advice" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "agendaanswer_stays" BEFORE DELETE ON "agendaanswer" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "agendasetting_stays" BEFORE DELETE ON "agendasetting" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "agreement_stays" BEFORE DELETE ON "agreement" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "agreementreview_stays" BEFORE DELETE ON "agreementreview" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "assumption_stays" BEFORE DELETE ON "assumption" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "assumptionset_stays" BEFORE DELETE ON "assumptionset" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "bafconclusion_stays" BEFORE DELETE ON "bafconclusion" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "bookword_stays" BEFORE DELETE ON "bookword" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "capitalscheme_stays" BEFORE DELETE ON "capitalscheme" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "challenge_stays" BEFORE DELETE ON "challenge" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "checkwaiver_stays" BEFORE DELETE ON "checkwaiver" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "circulation_stays" BEFORE DELETE ON "circulation" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "circulationreply_stays" BEFORE DELETE ON "circulationreply" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "circulationrule_stays" BEFORE DELETE ON "circulationrule" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "communication_stays" BEFORE DELETE ON "communication" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "consent_stays" BEFORE DELETE ON "consent" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "contactpoint_stays" BEFORE DELETE ON "contactpoint" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "controltotal_stays" BEFORE DELETE ON "controltotal" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "cycleitem_stays" BEFORE DELETE ON "cycleitem" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "delegation_stays" BEFORE DELETE ON "delegation" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "delegationpolicy_stays" BEFORE DELETE ON "delegationpolicy" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "developmententry_stays" BEFORE DELETE ON "developmententry" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "earlyconcern_stays" BEFORE DELETE ON "earlyconcern" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "efficiency_stays" BEFORE DELETE ON "efficiency" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "envelope_stays" BEFORE DELETE ON "envelope" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "escalationtrigger_stays" BEFORE DELETE ON "escalationtrigger" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "exceptionalact_stays" BEFORE DELETE ON "exceptionalact" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "exitcriterion_stays" BEFORE DELETE ON "exitcriterion" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "foiheld_stays" BEFORE DELETE ON "foiheld" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "foipassage_stays" BEFORE DELETE ON "foipassage" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "foirequest_stays" BEFORE DELETE ON "foirequest" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "funding_stays" BEFORE DELETE ON "funding" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "guidance_stays" BEFORE DELETE ON "guidance" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "hostedfor_stays" BEFORE DELETE ON "hostedfor" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "hostedservice_stays" BEFORE DELETE ON "hostedservice" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "identifiedlead_stays" BEFORE DELETE ON "identifiedlead" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "improvementproposal_stays" BEFORE DELETE ON "improvementproposal" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "indicator_stays" BEFORE DELETE ON "indicator" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "indicatorreading_stays" BEFORE DELETE ON "indicatorreading" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "inductionstep_stays" BEFORE DELETE ON "inductionstep" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "interventionproposal_stays" BEFORE DELETE ON "interventionproposal" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "issueorganisation_stays" BEFORE DELETE ON "issueorganisation" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "label_stays" BEFORE DELETE ON "label" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "leftout_stays" BEFORE DELETE ON "leftout" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "letter_stays" BEFORE DELETE ON "letter" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "letterapproval_stays" BEFORE DELETE ON "letterapproval" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "mandatedsupport_stays" BEFORE DELETE ON "mandatedsupport" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "meetingrule_stays" BEFORE DELETE ON "meetingrule" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "milestone_stays" BEFORE DELETE ON "milestone" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "milestonemove_stays" BEFORE DELETE ON "milestonemove" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "minutecheck_stays" BEFORE DELETE ON "minutecheck" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "minutecomment_stays" BEFORE DELETE ON "minutecomment" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "officeholder_stays" BEFORE DELETE ON "officeholder" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "offsetagreement_stays" BEFORE DELETE ON "offsetagreement" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "offsetleg_stays" BEFORE DELETE ON "offsetleg" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "oversightframework_stays" BEFORE DELETE ON "oversightframework" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "oversightreview_stays" BEFORE DELETE ON "oversightreview" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "oversighttheme_stays" BEFORE DELETE ON "oversighttheme" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "oversighttrack_stays" BEFORE DELETE ON "oversighttrack" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "pack_stays" BEFORE DELETE ON "pack" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "packpaper_stays" BEFORE DELETE ON "packpaper" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "paperrisk_stays" BEFORE DELETE ON "paperrisk" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "paperversion_stays" BEFORE DELETE ON "paperversion" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "partner_stays" BEFORE DELETE ON "partner" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "peoplefunction_stays" BEFORE DELETE ON "peoplefunction" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "performanceissue_stays" BEFORE DELETE ON "performanceissue" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "placearrangement_stays" BEFORE DELETE ON "placearrangement" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "planitem_stays" BEFORE DELETE ON "planitem" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "planline_stays" BEFORE DELETE ON "planline" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "position_stays" BEFORE DELETE ON "position" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "priority_stays" BEFORE DELETE ON "priority" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "priorityevidence_stays" BEFORE DELETE ON "priorityevidence" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "proposalanswer_stays" BEFORE DELETE ON "proposalanswer" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "publicquestion_stays" BEFORE DELETE ON "publicquestion" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "recording_stays" BEFORE DELETE ON "recording" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "reminder_stays" BEFORE DELETE ON "reminder" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "reviewrule_stays" BEFORE DELETE ON "reviewrule" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "riskappetite_stays" BEFORE DELETE ON "riskappetite" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "riskescalation_stays" BEFORE DELETE ON "riskescalation" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "risklink_stays" BEFORE DELETE ON "risklink" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "room_stays" BEFORE DELETE ON "room" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "roombooking_stays" BEFORE DELETE ON "roombooking" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "segment_stays" BEFORE DELETE ON "segment" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "segmentcriterion_stays" BEFORE DELETE ON "segmentcriterion" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "segmentdecision_stays" BEFORE DELETE ON "segmentdecision" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "shortfall_stays" BEFORE DELETE ON "shortfall" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "shortfallstep_stays" BEFORE DELETE ON "shortfallstep" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "signatory_stays" BEFORE DELETE ON "signatory" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "strategicrisk_stays" BEFORE DELETE ON "strategicrisk" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "templateitem_stays" BEFORE DELETE ON "templateitem" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "themeevidence_stays" BEFORE DELETE ON "themeevidence" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "themeofitem_stays" BEFORE DELETE ON "themeofitem" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "undertaking_stays" BEFORE DELETE ON "undertaking" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "variation_stays" BEFORE DELETE ON "variation" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "variationconsent_stays" BEFORE DELETE ON "variationconsent" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "yearperiod_stays" BEFORE DELETE ON "yearperiod" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE VIEW "mailrule_live" AS SELECT * FROM "mailrule" WHERE deleted IS NULL;
CREATE TRIGGER "mailrule_stays" BEFORE DELETE ON "mailrule" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE VIEW "dependency_live" AS SELECT * FROM "dependency" WHERE deleted IS NULL;
CREATE VIEW "network_live" AS SELECT * FROM "network" WHERE deleted IS NULL;
CREATE VIEW "reconfiguration_live" AS SELECT * FROM "reconfiguration" WHERE deleted IS NULL;
CREATE TRIGGER "dependency_stays" BEFORE DELETE ON "dependency" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "network_stays" BEFORE DELETE ON "network" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
CREATE TRIGGER "reconfiguration_stays" BEFORE DELETE ON "reconfiguration" BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
