-- Files at rest (store/blobs.h).
CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY,
  bytes @BLOB@ NOT NULL,
  stored_at TEXT NOT NULL
);

-- Idempotency keys (store/idempotency.h). `status` is NULL until the request is answered.
CREATE TABLE request_key (
  caller TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  forever BIGINT NOT NULL,
  subject TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  status BIGINT,
  content_type TEXT,
  location TEXT,
  etag TEXT,
  body @BLOB@,
  PRIMARY KEY (caller, key)
);
CREATE INDEX request_key_age ON request_key (forever, taken_at);

-- The audit log (store/audit.h). Its last entry is the head: a second entry of one number is
-- refused by the key, so that the chain cannot fork.
CREATE TABLE audit (
  number BIGINT PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  office TEXT NOT NULL,
  action TEXT NOT NULL,
  object TEXT NOT NULL,
  detail TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX audit_object ON audit (object, number);
CREATE INDEX audit_office ON audit (office, number);

-- @sqlite
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END;
-- @postgres
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is never changed';
END $$;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
-- @both
