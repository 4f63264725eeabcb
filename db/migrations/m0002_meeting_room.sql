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
	ended_why TEXT DEFAULT '' NOT NULL,
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
	source TEXT DEFAULT '' NOT NULL,
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
	to_on TEXT,
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
	as_at TEXT,
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
	pos INTEGER DEFAULT 0 NOT NULL,
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
ALTER TABLE "agendaitem" ADD COLUMN marking TEXT DEFAULT '' NOT NULL;
ALTER TABLE "agendaitem" ADD COLUMN fate TEXT DEFAULT '' NOT NULL;
ALTER TABLE "agendaitem" ADD COLUMN resolution TEXT DEFAULT '' NOT NULL;
ALTER TABLE "assuranceproposal" ADD COLUMN was TEXT DEFAULT '' NOT NULL;
ALTER TABLE "body" ADD COLUMN chair_wishes TEXT DEFAULT '' NOT NULL;
ALTER TABLE "decision" ADD COLUMN made TEXT DEFAULT 'at a meeting' NOT NULL;
ALTER TABLE "decision" ADD COLUMN urgency TEXT DEFAULT '' NOT NULL;
ALTER TABLE "decision" ADD COLUMN consulted TEXT DEFAULT '' NOT NULL;
ALTER TABLE "decision" ADD COLUMN taken_by TEXT REFERENCES person (id);
ALTER TABLE "decision" ADD COLUMN circulation TEXT REFERENCES circulation (id);
ALTER TABLE "decision" ADD COLUMN reported_item TEXT REFERENCES agendaitem (id);
ALTER TABLE "decision" ADD COLUMN private INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE "decision" ADD COLUMN strategy INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE "decision" ADD COLUMN assembly TEXT DEFAULT '' NOT NULL;
ALTER TABLE "decision" ADD COLUMN assembly_words TEXT DEFAULT '' NOT NULL;
ALTER TABLE "decision" ADD COLUMN aim_outcomes INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE "decision" ADD COLUMN aim_inequalities INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE "decision" ADD COLUMN aim_value INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE "decision" ADD COLUMN aim_society INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE "decision" ADD COLUMN triple_aim TEXT DEFAULT '' NOT NULL;
ALTER TABLE "meeting" ADD COLUMN ground TEXT DEFAULT 'not said' NOT NULL;
ALTER TABLE "meeting" ADD COLUMN about TEXT REFERENCES organisation (id);
ALTER TABLE "meeting" ADD COLUMN called_for TEXT REFERENCES organisation (id);
ALTER TABLE "meeting" ADD COLUMN called_by TEXT REFERENCES person (id);
ALTER TABLE "meeting" ADD COLUMN called_with INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE "meeting" ADD COLUMN asked_on TEXT;
ALTER TABLE "meeting" ADD COLUMN short_notice TEXT DEFAULT '' NOT NULL;
ALTER TABLE "meeting" ADD COLUMN told_on TEXT;
ALTER TABLE "meeting" ADD COLUMN told_to TEXT DEFAULT '' NOT NULL;
ALTER TABLE "meeting" ADD COLUMN chair TEXT REFERENCES person (id);
ALTER TABLE "meeting" ADD COLUMN resumes_on TEXT;
ALTER TABLE "meeting" ADD COLUMN resumes_time TEXT;
ALTER TABLE "minutes" ADD COLUMN pdf_sha256 TEXT DEFAULT '' NOT NULL;
ALTER TABLE "minutes" ADD COLUMN part2_pdf_sha256 TEXT DEFAULT '' NOT NULL;
ALTER TABLE "minutes" ADD COLUMN pdf_version TEXT DEFAULT '' NOT NULL;
ALTER TABLE "organisation" ADD COLUMN merged_into TEXT REFERENCES organisation (id);
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
ALTER TABLE "person" ADD COLUMN merged_into TEXT REFERENCES person (id);
ALTER TABLE "recommendation" ADD COLUMN body TEXT REFERENCES body (id);
ALTER TABLE "recommendation" ADD COLUMN from_body TEXT REFERENCES body (id);
ALTER TABLE "recommendation" ADD COLUMN assessment TEXT DEFAULT '' NOT NULL;
ALTER TABLE "recommendation" ADD COLUMN assessed_on TEXT;
ALTER TABLE "recommendation" ADD COLUMN assessment_words TEXT DEFAULT '' NOT NULL;
ALTER TABLE "recommendation" ADD COLUMN assessed_item TEXT REFERENCES agendaitem (id);
ALTER TABLE "recommendation" ADD COLUMN ended_why TEXT DEFAULT '' NOT NULL;
ALTER TABLE "recommendation" ADD COLUMN stage TEXT DEFAULT '' NOT NULL;
ALTER TABLE "referral" ADD COLUMN organisation TEXT REFERENCES organisation (id);
ALTER TABLE "referral" ADD COLUMN turn INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE "referral" ADD COLUMN words TEXT DEFAULT '' NOT NULL;
ALTER TABLE "referral" ADD COLUMN due_on TEXT;
ALTER TABLE "referral" ADD COLUMN route TEXT DEFAULT '' NOT NULL;
ALTER TABLE "referral" ADD COLUMN planned_on TEXT;
ALTER TABLE "risk" ADD COLUMN scale TEXT DEFAULT '' NOT NULL;
ALTER TABLE "risk" ADD COLUMN old_scale INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE "risk" ADD COLUMN appetite INTEGER;
ALTER TABLE "risk" ADD COLUMN tolerance INTEGER;
ALTER TABLE "risk" ADD COLUMN over TEXT DEFAULT '' NOT NULL;
ALTER TABLE "terms" ADD COLUMN attendance_percent INTEGER;
ALTER TABLE "terms" ADD COLUMN chair_offices TEXT DEFAULT '' NOT NULL;
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
