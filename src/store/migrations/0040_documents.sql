-- Papers that vanthu makes (store/documents/).
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  campaign TEXT NOT NULL,             -- '' if it belongs to none
  template TEXT NOT NULL,
  type_name TEXT NOT NULL,
  subject TEXT NOT NULL,
  record TEXT NOT NULL,               -- JSON
  state TEXT NOT NULL,                -- documents/life.h
  version BIGINT NOT NULL,
  record_version BIGINT NOT NULL,
  flow TEXT,                          -- electronic, paper
  content_check TEXT,                 -- the checks that count, in document_check
  format_check TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  approved_at TEXT,
  approved_by TEXT,
  entry TEXT,                         -- in the register
  series TEXT,
  code_number TEXT,
  code_notation TEXT,
  issued_date TEXT,
  template_hash TEXT,
  fonts_hash TEXT,
  engine_version TEXT,
  inputs TEXT,                        -- JSON: the record with number and date, as it is rendered
  inputs_hash TEXT,
  printed_pdf TEXT REFERENCES blob (sha256),
  pdf TEXT REFERENCES blob (sha256),
  signed_pdf TEXT REFERENCES blob (sha256),
  signatures BIGINT NOT NULL,
  reason TEXT NOT NULL,
  fence BIGINT NOT NULL,              -- goes up with each claim and never down
  lease_owner TEXT,
  lease_until TEXT,
  attempts BIGINT NOT NULL,
  search_key TEXT NOT NULL            -- text::looseKey of subject, number and notation
);
CREATE INDEX document_by_age ON document (created_at, id);
CREATE INDEX document_by_change ON document (changed_at, id);
CREATE INDEX document_of_office ON document (office, created_at, id);
CREATE INDEX document_of_campaign ON document (campaign, created_at, id);
CREATE INDEX document_of_maker ON document (created_by, created_at, id);
CREATE INDEX document_by_state ON document (state, lease_until);

CREATE TABLE document_version (
  document TEXT NOT NULL REFERENCES document (id),
  version BIGINT NOT NULL,
  record TEXT NOT NULL,
  type_name TEXT NOT NULL,
  subject TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  PRIMARY KEY (document, version)
);

CREATE TABLE document_check (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document (id),
  position BIGINT NOT NULL,
  kind TEXT NOT NULL,                 -- content, format
  version BIGINT NOT NULL,            -- of the record
  passed BIGINT NOT NULL,
  note TEXT NOT NULL,
  checked_at TEXT NOT NULL,
  checked_by TEXT NOT NULL,
  UNIQUE (document, position)
);

CREATE TABLE document_distribution (
  document TEXT NOT NULL REFERENCES document (id),
  position BIGINT NOT NULL,
  organ_id TEXT NOT NULL,
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  way TEXT NOT NULL,
  copies BIGINT NOT NULL,
  sent_at TEXT NOT NULL,
  sent_by TEXT NOT NULL,
  PRIMARY KEY (document, position)
);

-- Which paper replaces or corrects which.
CREATE TABLE document_link (
  document TEXT NOT NULL REFERENCES document (id),
  kind TEXT NOT NULL,                 -- replacedBy, correctedBy
  other TEXT NOT NULL REFERENCES document (id),
  linked_at TEXT NOT NULL,
  linked_by TEXT NOT NULL,
  PRIMARY KEY (document, kind, other)
);
CREATE INDEX document_link_back ON document_link (other);
