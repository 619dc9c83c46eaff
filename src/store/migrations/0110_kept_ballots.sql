-- A closed session of a council keeps on whom and for what it has voted: the nomination may be returned
-- and changed afterwards. NULL while the session is planned.
-- @both
ALTER TABLE council_vote ADD COLUMN full_name TEXT;
ALTER TABLE council_vote ADD COLUMN award_form TEXT;
ALTER TABLE council_vote ADD COLUMN record TEXT;   -- JSON: the nominations record as it was
UPDATE council_vote
SET full_name = (SELECT n.full_name FROM nomination n WHERE n.id = council_vote.nomination),
    award_form = (SELECT n.award_form FROM nomination n WHERE n.id = council_vote.nomination),
    record = (SELECT n.record FROM nomination n WHERE n.id = council_vote.nomination)
WHERE session IN (SELECT id FROM council_session WHERE state = 'closed');
-- Only accepted nominations have votes in a session that is still planned.
DELETE FROM council_vote
WHERE session IN (SELECT id FROM council_session WHERE state = 'planned')
  AND nomination IN (SELECT id FROM nomination WHERE state <> 'accepted');
