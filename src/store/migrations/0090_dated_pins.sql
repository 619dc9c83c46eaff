-- What papers take from stored offices and tables of money is pinned like their template: a file at
-- rest that all papers made of the same share.
-- @both
ALTER TABLE document ADD COLUMN dated_hash TEXT;
