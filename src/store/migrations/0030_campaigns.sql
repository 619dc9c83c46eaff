-- Offices, their units, dated tables, campaigns and what people work with in them, search.
-- JSON is TEXT, flags are 0 and 1, instants and days are ISO text.

CREATE TABLE office (
  id TEXT PRIMARY KEY,               -- "sgddt-quang-ninh", as records name it
  version BIGINT NOT NULL,
  record TEXT NOT NULL,              -- JSON: id, successor, rows, heads (data/offices.h)
  name TEXT NOT NULL,                -- organName of the last row
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);

CREATE TABLE office_version (
  office TEXT NOT NULL REFERENCES office (id),
  version BIGINT NOT NULL,
  record TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (office, version)
);

CREATE TABLE office_unit (
  office TEXT NOT NULL,              -- of an installed one too
  id TEXT NOT NULL,
  version BIGINT NOT NULL,
  record TEXT NOT NULL,              -- JSON: a unit of a campaigns record, from, until, successor
  name TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (office, id)
);

-- A dated table that an administrator put in the place of the installed one, the newest counts.
CREATE TABLE dated_table (
  name TEXT NOT NULL,
  version BIGINT NOT NULL,
  record TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (name, version)
);

CREATE TABLE campaign (
  id TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  version BIGINT NOT NULL,
  state TEXT NOT NULL,               -- open, closed
  name TEXT NOT NULL,
  period TEXT NOT NULL,
  record TEXT NOT NULL,              -- JSON: campaign.schema.json without what stands in rows
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX campaign_of_office ON campaign (office, created_at, id);

CREATE TABLE campaign_version (
  campaign TEXT NOT NULL REFERENCES campaign (id),
  version BIGINT NOT NULL,
  record TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (campaign, version)
);

CREATE TABLE milestone (
  campaign TEXT NOT NULL REFERENCES campaign (id),
  id TEXT NOT NULL,                  -- "dossiers", as records name it
  office TEXT NOT NULL,
  position BIGINT NOT NULL,
  version BIGINT NOT NULL,
  record TEXT NOT NULL,              -- JSON: task, responsible, rule … (data/milestones.h)
  PRIMARY KEY (campaign, id)
);

-- Who has done what was due. unit is empty where the responsible body itself reports.
CREATE TABLE milestone_report (
  campaign TEXT NOT NULL,
  milestone TEXT NOT NULL,
  due TEXT NOT NULL,                 -- last day of the occurrence
  unit TEXT NOT NULL,
  office TEXT NOT NULL,
  done_on TEXT NOT NULL,
  note TEXT NOT NULL,
  reported_by TEXT NOT NULL,
  reported_at TEXT NOT NULL,
  PRIMARY KEY (campaign, milestone, due, unit),
  FOREIGN KEY (campaign, milestone) REFERENCES milestone (campaign, id)
);

CREATE TABLE registration (
  id TEXT PRIMARY KEY,
  campaign TEXT NOT NULL REFERENCES campaign (id),
  office TEXT NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,                -- task, group, model
  position BIGINT NOT NULL,
  version BIGINT NOT NULL,
  state TEXT NOT NULL,               -- submitted, returned, accepted
  reason TEXT NOT NULL,              -- of the last return
  title TEXT NOT NULL,
  record TEXT NOT NULL,              -- JSON: an item of the records registrations
  submitted_on TEXT NOT NULL,        -- the day of the last submission
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (campaign, position)
);

CREATE TABLE nomination (
  id TEXT PRIMARY KEY,
  campaign TEXT NOT NULL REFERENCES campaign (id),
  office TEXT NOT NULL,
  unit TEXT NOT NULL,                -- empty of a collective that is a unit itself
  code TEXT NOT NULL,                -- the records own id of the nominee
  kind TEXT NOT NULL,                -- individual, collective
  full_name TEXT NOT NULL,
  fold_name TEXT NOT NULL,           -- text::foldKey
  loose_name TEXT NOT NULL,          -- text::looseKey
  award_form TEXT NOT NULL,
  fold_form TEXT NOT NULL,
  position BIGINT NOT NULL,
  version BIGINT NOT NULL,
  state TEXT NOT NULL,               -- draft, submitted, returned, accepted, reviewed, awarded, refused
  reason TEXT NOT NULL,              -- of the last return or refusal
  record TEXT NOT NULL,              -- JSON: an item of the records nominees, without id and votes
  submitted_on TEXT NOT NULL,        -- empty before the first submission
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (campaign, code),
  UNIQUE (campaign, position)
);
CREATE INDEX nomination_by_name ON nomination (campaign, loose_name);

CREATE TABLE nomination_event (
  nomination TEXT NOT NULL REFERENCES nomination (id),
  n BIGINT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (nomination, n)
);

CREATE TABLE council_session (
  id TEXT PRIMARY KEY,
  campaign TEXT NOT NULL REFERENCES campaign (id),
  office TEXT NOT NULL,
  position BIGINT NOT NULL,
  version BIGINT NOT NULL,
  state TEXT NOT NULL,               -- planned, closed
  held_on TEXT NOT NULL,             -- empty if not fixed yet
  record TEXT NOT NULL,              -- JSON: the records council
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (campaign, position)
);

CREATE TABLE council_vote (
  session TEXT NOT NULL REFERENCES council_session (id),
  nomination TEXT NOT NULL REFERENCES nomination (id),
  votes_for BIGINT NOT NULL,
  votes_against BIGINT NOT NULL,
  PRIMARY KEY (session, nomination)
);

CREATE TABLE award (
  id TEXT PRIMARY KEY,
  campaign TEXT NOT NULL REFERENCES campaign (id),
  office TEXT NOT NULL,
  nomination TEXT NOT NULL UNIQUE REFERENCES nomination (id),
  position BIGINT NOT NULL,
  version BIGINT NOT NULL,
  award_form TEXT NOT NULL,
  kind TEXT NOT NULL,
  full_name TEXT NOT NULL,
  document TEXT NOT NULL,            -- id of the decision among the documents, empty if made elsewhere
  decision_number BIGINT,
  decision_notation TEXT NOT NULL,
  decided_on TEXT NOT NULL,          -- empty before the decision is issued
  amount BIGINT,                     -- đồng, none: this award carries no money by the tables
  golden_book_number BIGINT,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (campaign, position)
);

-- Which documents were made from the campaign, and which of the records papers each of them is.
CREATE TABLE campaign_document (
  campaign TEXT NOT NULL REFERENCES campaign (id),
  document TEXT NOT NULL,
  template TEXT NOT NULL,
  name TEXT NOT NULL,
  paper TEXT NOT NULL,               -- "plan", "decision", empty of a paper that no other cites
  office TEXT NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (campaign, document)
);

-- Search (search/search_index.h).
CREATE TABLE search_entry (
  id TEXT PRIMARY KEY,
  object TEXT NOT NULL,
  office TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  words BIGINT NOT NULL
);
CREATE INDEX search_entry_of_object ON search_entry (object);

CREATE TABLE search_posting (
  word TEXT NOT NULL,                -- without marks
  office TEXT NOT NULL,
  entry TEXT NOT NULL,
  written TEXT NOT NULL,             -- with marks
  PRIMARY KEY (word, office, entry, written)
);
CREATE INDEX search_posting_as_written ON search_posting (written, office, entry);
CREATE INDEX search_posting_of_entry ON search_posting (entry);

CREATE TABLE search_word (
  word TEXT PRIMARY KEY
);

CREATE TABLE search_trigram (
  gram TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (gram, word)
);
