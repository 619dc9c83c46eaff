-- People, what each may do in which office, and what they prove it with.
-- No secret stands here: passwords as Argon2id strings, tokens and keys as hashes.

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,  -- text::foldKey of the name
  full_name TEXT NOT NULL,
  password TEXT,                  -- NULL until it is set by a one-time link
  version BIGINT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  closed_at TEXT,
  successor TEXT                  -- who took over the papers
);

-- Roles of a person or of a key; an empty office stands for all of them.
CREATE TABLE role_grant (
  holder TEXT NOT NULL,
  office TEXT NOT NULL,
  roles BIGINT NOT NULL,
  PRIMARY KEY (holder, office)
);
CREATE INDEX role_grant_office ON role_grant (office);

CREATE TABLE login_session (
  token_hash TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  created_at TEXT NOT NULL,
  last_used TEXT NOT NULL
);
CREATE INDEX login_session_person ON login_session (person);
CREATE INDEX login_session_last_used ON login_session (last_used);

-- Browsers in which a person has logged in before: strangers' failures do not slow them down.
CREATE TABLE known_device (
  token_hash TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  last_login TEXT NOT NULL
);
CREATE INDEX known_device_person ON known_device (person);

-- Failed logins by account, network and device; the subject is a hash.
CREATE TABLE login_throttle (
  subject TEXT NOT NULL PRIMARY KEY,
  failures BIGINT NOT NULL,
  last_failure TEXT NOT NULL,
  blocked_until TEXT NOT NULL
);
CREATE INDEX login_throttle_last_failure ON login_throttle (last_failure);

CREATE TABLE one_time_link (
  token_hash TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL,           -- empty: makes the first administrator
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
);

CREATE TABLE api_key (
  id TEXT NOT NULL PRIMARY KEY,
  prefix TEXT NOT NULL UNIQUE,
  secret_hash TEXT NOT NULL,
  name TEXT NOT NULL,
  scopes BIGINT NOT NULL,
  owner TEXT NOT NULL,            -- the person who made it; empty: the command line
  created_at TEXT NOT NULL,
  expires_at TEXT,
  last_used TEXT,
  revoked_at TEXT
);
CREATE INDEX api_key_owner ON api_key (owner);
