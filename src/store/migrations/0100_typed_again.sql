-- A typed number that was voided may be typed again (register/typed_number.h): `claimed` says which
-- entry has the number. Lists come to an order by the id where two entries show one number. What a
-- paper of a block is rendered from was never kept.
-- @sqlite
CREATE TABLE register_entry_0100 (
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
  pdf TEXT REFERENCES blob (sha256),
  search_key TEXT NOT NULL,           -- text::looseKey
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  void_reason TEXT NOT NULL,
  voided_at TEXT,
  voided_by TEXT,
  version BIGINT NOT NULL,
  claimed BIGINT,                     -- 1; NULL of a typed number that was voided: it is free again
  UNIQUE (series, number, letter, claimed),
  UNIQUE (office, year, notation_key, number, letter)
);
INSERT INTO register_entry_0100 (
  id, series, office, year, class, number, letter, issued_date, state, type_name, type_key,
  code_notation, notation_key, subject, organ_name, language, authority, position, full_name,
  recipients, archive, priority, file_notation, doc_ordinal, page_amount, issued_amount, due_date,
  description, document, block, pdf, search_key, created_at, created_by, void_reason, voided_at,
  voided_by, version, claimed)
SELECT
  id, series, office, year, class, number, letter, issued_date, state, type_name, type_key,
  code_notation, notation_key, subject, organ_name, language, authority, position, full_name,
  recipients, archive, priority, file_notation, doc_ordinal, page_amount, issued_amount, due_date,
  description, document, block, pdf, search_key, created_at, created_by, void_reason, voided_at,
  voided_by, version,
  CASE WHEN state <> 'voided' OR series IN (SELECT id FROM register_series WHERE kind = 'own')
       THEN 1 END
FROM register_entry;
DROP TABLE register_entry;
ALTER TABLE register_entry_0100 RENAME TO register_entry;
CREATE INDEX register_entry_of_document ON register_entry (document);
CREATE INDEX register_entry_of_block ON register_entry (block, number);
CREATE TRIGGER register_entry_is_not_deleted BEFORE DELETE ON register_entry
BEGIN SELECT RAISE(ABORT, 'an entry of the register is never deleted'); END;
CREATE TRIGGER register_number_is_not_changed
BEFORE UPDATE OF id, series, number, letter, issued_date, code_notation ON register_entry
BEGIN SELECT RAISE(ABORT, 'a number of the register is never changed'); END;
CREATE TRIGGER register_entry_stays_voided BEFORE UPDATE OF state ON register_entry
WHEN OLD.state = 'voided'
BEGIN SELECT RAISE(ABORT, 'a number that was voided stays voided'); END;
-- @postgres
ALTER TABLE register_entry DROP COLUMN inputs, DROP COLUMN inputs_hash;
ALTER TABLE register_entry ADD COLUMN claimed BIGINT DEFAULT 1;
ALTER TABLE register_entry ALTER COLUMN claimed DROP DEFAULT;
UPDATE register_entry SET claimed = NULL
  WHERE state = 'voided' AND series IN (SELECT id FROM register_series WHERE kind = 'external');
ALTER TABLE register_entry DROP CONSTRAINT register_entry_series_number_letter_key;
ALTER TABLE register_entry ADD UNIQUE (series, number, letter, claimed);
DROP INDEX register_entry_order;
DROP INDEX register_entry_of_office;
-- @both
CREATE INDEX register_entry_order ON register_entry (issued_date, series, number, letter, id);
CREATE INDEX register_entry_of_office
  ON register_entry (office, issued_date, series, number, letter, id);
