"""Where the journal lies in the book.

``chg`` and ``supersedes`` only grow. ``cell`` (the version shown) and ``sib`` (versions nobody
has superseded) follow from them and can be made again; a conflict is a view, for a table drifted.
"""

SCHEMA = """
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
CREATE TABLE undoable (
  n INTEGER PRIMARY KEY, intent TEXT NOT NULL, undoes INTEGER
) STRICT;
"""
