-- The register of outgoing papers and the golden book (store/register/).

-- Which papers an office numbers together, from a year on.
CREATE TABLE register_class (
  office TEXT NOT NULL,
  from_year BIGINT NOT NULL,
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,                 -- own, external
  type_names TEXT NOT NULL,           -- JSON list; empty: all that no other class names
  PRIMARY KEY (office, from_year, name)
);

-- One row is one counter: last_number goes up in the transaction that uses the number.
CREATE TABLE register_series (
  id TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  year BIGINT NOT NULL,
  class TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  first_number BIGINT NOT NULL,
  last_number BIGINT NOT NULL,
  last_date TEXT,
  closed BIGINT NOT NULL,
  version BIGINT NOT NULL,
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  closed_at TEXT,
  closed_by TEXT,
  UNIQUE (office, year, class)
);

CREATE TABLE register_block (
  id TEXT PRIMARY KEY,
  series TEXT NOT NULL REFERENCES register_series (id),
  office TEXT NOT NULL,
  purpose TEXT NOT NULL,
  first_number BIGINT NOT NULL,
  last_number BIGINT NOT NULL,
  issued_date TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
);

CREATE TABLE register_entry (
  id TEXT PRIMARY KEY,
  series TEXT NOT NULL REFERENCES register_series (id),
  office TEXT NOT NULL,
  year BIGINT NOT NULL,
  class TEXT NOT NULL,
  number BIGINT NOT NULL,
  letter TEXT NOT NULL,               -- '' of all own numbers
  issued_date TEXT NOT NULL,
  state TEXT NOT NULL,                -- reserved, issued, voided, withdrawn, replaced
  type_name TEXT NOT NULL,
  type_key TEXT NOT NULL,             -- text::foldKey
  code_notation TEXT NOT NULL,
  notation_key TEXT,                  -- text::foldKey; NULL in the golden book
  subject TEXT NOT NULL,
  organ_name TEXT NOT NULL,
  language TEXT NOT NULL,
  authority TEXT NOT NULL,
  position TEXT NOT NULL,
  full_name TEXT NOT NULL,
  recipients TEXT NOT NULL,           -- JSON list
  archive TEXT NOT NULL,
  priority TEXT NOT NULL,
  file_notation TEXT NOT NULL,
  doc_ordinal BIGINT,
  page_amount BIGINT,
  issued_amount BIGINT,
  due_date TEXT,
  description TEXT NOT NULL,
  document TEXT REFERENCES document (id),
  block TEXT REFERENCES register_block (id),
  inputs TEXT,                        -- JSON that a paper of a block is rendered from
  inputs_hash TEXT,
  pdf TEXT REFERENCES blob (sha256),
  search_key TEXT NOT NULL,           -- text::looseKey
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  void_reason TEXT NOT NULL,
  voided_at TEXT,
  voided_by TEXT,
  version BIGINT NOT NULL,
  UNIQUE (series, number, letter),
  UNIQUE (office, year, notation_key, number, letter)
);
CREATE INDEX register_entry_order ON register_entry (issued_date, series, number, letter);
CREATE INDEX register_entry_of_office ON register_entry (office, issued_date, series, number, letter);
CREATE INDEX register_entry_of_document ON register_entry (document);
CREATE INDEX register_entry_of_block ON register_entry (block, number);

-- Offices that ended: who keeps their registers from that day on.
CREATE TABLE register_succession (
  office TEXT PRIMARY KEY,
  successor TEXT NOT NULL,
  from_day TEXT NOT NULL,
  said_at TEXT NOT NULL,
  said_by TEXT NOT NULL
);
CREATE INDEX register_succession_of ON register_succession (successor);

-- A number that was given stays what it is.
-- @sqlite
CREATE TRIGGER register_entry_is_not_deleted BEFORE DELETE ON register_entry
BEGIN SELECT RAISE(ABORT, 'an entry of the register is never deleted'); END;
CREATE TRIGGER register_number_is_not_changed
BEFORE UPDATE OF id, series, number, letter, issued_date, code_notation ON register_entry
BEGIN SELECT RAISE(ABORT, 'a number of the register is never changed'); END;
CREATE TRIGGER register_entry_stays_voided BEFORE UPDATE OF state ON register_entry
WHEN OLD.state = 'voided'
BEGIN SELECT RAISE(ABORT, 'a number that was voided stays voided'); END;
-- @postgres
CREATE FUNCTION refuse_register_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.id = NEW.id AND OLD.series = NEW.series AND OLD.number = NEW.number
       AND OLD.letter = NEW.letter AND OLD.issued_date = NEW.issued_date
       AND OLD.code_notation = NEW.code_notation
       AND (OLD.state <> 'voided' OR NEW.state = 'voided') THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'a number of the register is never changed';
END $$;
CREATE TRIGGER register_number_is_not_changed BEFORE UPDATE OR DELETE ON register_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_register_change();
CREATE TRIGGER register_is_not_truncated BEFORE TRUNCATE ON register_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_register_change();
-- @both
