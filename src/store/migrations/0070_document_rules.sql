-- What an office has chosen about its papers (documents/office_rules.h).
CREATE TABLE document_rule (
  office TEXT PRIMARY KEY,
  own_approval BIGINT NOT NULL,       -- 1: a leader may approve a paper drafted by the same person
  version BIGINT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL
);

-- What a draft will do to an issued paper once it is issued itself (documents/planned_links.h).
CREATE TABLE planned_link (
  draft TEXT NOT NULL REFERENCES document (id),
  kind TEXT NOT NULL,                 -- replacedBy, correctedBy
  document TEXT NOT NULL REFERENCES document (id),
  PRIMARY KEY (draft, kind, document)
);
CREATE INDEX planned_link_back ON planned_link (document);
