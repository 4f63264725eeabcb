PRAGMA application_id = 1296979010;
PRAGMA user_version = 131073;
CREATE TABLE own (key TEXT PRIMARY KEY, val ANY) STRICT, WITHOUT ROWID;
INSERT INTO "own" VALUES ('derived_on', '2026-11-21');
INSERT INTO "own" VALUES ('dix', 1);
INSERT INTO "own" VALUES ('group', 'bddbec1785ab5b9b431bb1c06a04b53e');
INSERT INTO "own" VALUES ('hlc', 117653608857600002);
INSERT INTO "own" VALUES ('known', '{}');
INSERT INTO "own" VALUES ('name', 'Kept for ever');
INSERT INTO "own" VALUES ('person', 'Ada Thwaite');
CREATE TABLE device (
  dix INTEGER PRIMARY KEY, fpr TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL DEFAULT 0,
  n INTEGER NOT NULL DEFAULT 0, hash BLOB NOT NULL DEFAULT (zeroblob(32))
) STRICT;
INSERT INTO "device" VALUES (1, '19ee578f2c35c565a562ee05b5b53094', 13, 3, X'359F520F32149A9E4DACE9B3C50B28B21A720573E1D69D9F341B5BC834D24503');
CREATE TABLE commits (
  dix INTEGER NOT NULL, n INTEGER NOT NULL, hlc INTEGER NOT NULL, wall TEXT NOT NULL,
  person TEXT NOT NULL, app TEXT NOT NULL, schema INTEGER NOT NULL, intent TEXT NOT NULL,
  last INTEGER NOT NULL, deps TEXT, seed BLOB, hash BLOB NOT NULL, PRIMARY KEY (dix, n)
) STRICT, WITHOUT ROWID;
INSERT INTO "commits" VALUES (1, 1, 117653608857600000, '2026-11-21T09:00:00.000Z', 'Ada Thwaite', '0.1.0', 2, 'Set up the minute book', 7, NULL, X'AE12A1D11348DC2400F97D60D6D7619B3727C680A9165610DCA18DFDA888B0F0', X'5E10353010E8B106143AA16C102D7D2438496CB87BE90DB893DDD5EF7325D855');
INSERT INTO "commits" VALUES (1, 2, 117653608857600001, '2026-11-21T09:00:00.000Z', 'Ada Thwaite', '0.1.0', 2, 'Add committee or group', 10, NULL, X'47B8048372F9E9E7C83DF84DD56A1F7E9448B3965787CFECDE76D9E31D0FF1B8', X'472B2A8497587E00530A75F999328D0D32BDB560933A453509AE281A67F4B5A5');
INSERT INTO "commits" VALUES (1, 3, 117653608857600002, '2026-11-21T09:00:00.000Z', 'Ada Thwaite', '0.1.0', 2, 'Add person', 13, NULL, X'1D227CC7573B7C5BE1E160741799E716F2738CDF88DEC40F2F2D90AA5D2C1B0B', X'359F520F32149A9E4DACE9B3C50B28B21A720573E1D69D9F341B5BC834D24503');
CREATE TABLE chg (
  op INTEGER PRIMARY KEY, hlc INTEGER NOT NULL, row TEXT NOT NULL, col INTEGER NOT NULL,
  val ANY, par INTEGER
) STRICT;
INSERT INTO "chg" VALUES (1099511627777, 117653608857600000, 'zmvetbah8ggdng7kejbwxjexr8', 9001, '19ee578f2c35c565a562ee05b5b53094', NULL);
INSERT INTO "chg" VALUES (1099511627778, 117653608857600000, 'zmvetbah8ggdng7kejbwxjexr8', 9002, '67a26f161ca07362040ad1bbbeeb7a8091cb8b85fe30b683386bb862290d4a26', NULL);
INSERT INTO "chg" VALUES (1099511627779, 117653608857600000, 'zmvetbah8ggdng7kejbwxjexr8', 9003, 'da17d6aa14874c0cee12c3561f8ac9f18ff01be01695789b03233eccf174443a', NULL);
INSERT INTO "chg" VALUES (1099511627780, 117653608857600000, 'zmvetbah8ggdng7kejbwxjexr8', 9004, 'Ada Thwaite', NULL);
INSERT INTO "chg" VALUES (1099511627781, 117653608857600000, 'zmvetbah8ggdng7kejbwxjexr8', 9006, 'admin', NULL);
INSERT INTO "chg" VALUES (1099511627782, 117653608857600000, 'zmvetbah8ggdng7kejbwxjexr8', 9007, '19ee578f2c35c565a562ee05b5b53094', NULL);
INSERT INTO "chg" VALUES (1099511627783, 117653608857600000, 'zmvetbah8ggdng7kejbwxjexr8', 9008, '2026-11-21T09:00:00.000Z', NULL);
INSERT INTO "chg" VALUES (1099511627784, 117653608857600001, '01m7ynaym0kgg7by6d269y3gmx', 1301, 'Management Group', NULL);
INSERT INTO "chg" VALUES (1099511627785, 117653608857600001, '01m7ynaym0kgg7by6d269y3gmx', 1302, 'MG', NULL);
INSERT INTO "chg" VALUES (1099511627786, 117653608857600001, '01m7ynaym0kgg7by6d269y3gmx', 1312, '19ee578f2c35c565a562ee05b5b53094', NULL);
INSERT INTO "chg" VALUES (1099511627787, 117653608857600002, '01m7ynaym0vvm4p2dpcmhbqqy8', 1201, 'Siân Ó Néill', NULL);
INSERT INTO "chg" VALUES (1099511627788, 117653608857600002, '01m7ynaym0vvm4p2dpcmhbqqy8', 1202, 'SN', NULL);
INSERT INTO "chg" VALUES (1099511627789, 117653608857600002, '01m7ynaym0vvm4p2dpcmhbqqy8', 1203, 'Chair', NULL);
CREATE TABLE leaf (op INTEGER PRIMARY KEY, salt BLOB, leaf BLOB) STRICT;
CREATE TABLE supersedes (
  op INTEGER NOT NULL, par INTEGER NOT NULL, PRIMARY KEY (op, par)
) STRICT, WITHOUT ROWID;
CREATE TABLE cell (
  row TEXT NOT NULL, col INTEGER NOT NULL, op INTEGER NOT NULL, hlc INTEGER NOT NULL,
  PRIMARY KEY (row, col)
) STRICT, WITHOUT ROWID;
INSERT INTO "cell" VALUES ('01m7ynaym0kgg7by6d269y3gmx', 1301, 1099511627784, 117653608857600001);
INSERT INTO "cell" VALUES ('01m7ynaym0kgg7by6d269y3gmx', 1302, 1099511627785, 117653608857600001);
INSERT INTO "cell" VALUES ('01m7ynaym0kgg7by6d269y3gmx', 1312, 1099511627786, 117653608857600001);
INSERT INTO "cell" VALUES ('01m7ynaym0vvm4p2dpcmhbqqy8', 1201, 1099511627787, 117653608857600002);
INSERT INTO "cell" VALUES ('01m7ynaym0vvm4p2dpcmhbqqy8', 1202, 1099511627788, 117653608857600002);
INSERT INTO "cell" VALUES ('01m7ynaym0vvm4p2dpcmhbqqy8', 1203, 1099511627789, 117653608857600002);
INSERT INTO "cell" VALUES ('zmvetbah8ggdng7kejbwxjexr8', 9001, 1099511627777, 117653608857600000);
INSERT INTO "cell" VALUES ('zmvetbah8ggdng7kejbwxjexr8', 9002, 1099511627778, 117653608857600000);
INSERT INTO "cell" VALUES ('zmvetbah8ggdng7kejbwxjexr8', 9003, 1099511627779, 117653608857600000);
INSERT INTO "cell" VALUES ('zmvetbah8ggdng7kejbwxjexr8', 9004, 1099511627780, 117653608857600000);
INSERT INTO "cell" VALUES ('zmvetbah8ggdng7kejbwxjexr8', 9006, 1099511627781, 117653608857600000);
INSERT INTO "cell" VALUES ('zmvetbah8ggdng7kejbwxjexr8', 9007, 1099511627782, 117653608857600000);
INSERT INTO "cell" VALUES ('zmvetbah8ggdng7kejbwxjexr8', 9008, 1099511627783, 117653608857600000);
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
	place INTEGER DEFAULT 0 NOT NULL,
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
	answer TEXT DEFAULT '' NOT NULL,
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
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id),
	FOREIGN KEY(parent) REFERENCES body (id),
	FOREIGN KEY(place) REFERENCES place (id)
)
 STRICT;
INSERT INTO "body" VALUES (1, '01m7ynaym0kgg7by6d269y3gmx', NULL, 'Management Group', 'MG', 'committee', 'collaborative', NULL, NULL, NULL, 'active', 0, 'not set', 'not set', '19ee578f2c35c565a562ee05b5b53094', 4, NULL, NULL, '', '', NULL);
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
INSERT INTO "colleague" VALUES (1, 'zmvetbah8ggdng7kejbwxjexr8', NULL, '19ee578f2c35c565a562ee05b5b53094', '67a26f161ca07362040ad1bbbeeb7a8091cb8b85fe30b683386bb862290d4a26', 'da17d6aa14874c0cee12c3561f8ac9f18ff01be01695789b03233eccf174443a', 'Ada Thwaite', '', 'admin', '19ee578f2c35c565a562ee05b5b53094', '2026-11-21T09:00:00.000Z', NULL, '', '', '');
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
	changed_since INTEGER DEFAULT 0 NOT NULL,
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
	holiday TEXT DEFAULT '' NOT NULL,
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
	disputed INTEGER DEFAULT 0 NOT NULL,
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
	as_at TEXT,
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
	pos TEXT DEFAULT '' NOT NULL,
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
	as_at TEXT,
	PRIMARY KEY (n),
	UNIQUE (id),
	FOREIGN KEY(organisation) REFERENCES organisation (id)
)
 STRICT;
INSERT INTO "person" VALUES (1, '01m7ynaym0vvm4p2dpcmhbqqy8', NULL, 'Siân Ó Néill', 'SN', 'Chair', NULL, '', '', 0, NULL, '', NULL);
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
	ref TEXT DEFAULT '' NOT NULL,
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
	back_meeting TEXT,
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
	review_late INTEGER DEFAULT 0 NOT NULL,
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
	example INTEGER DEFAULT 0 NOT NULL,
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
