-- What was issued stays what it is, and is never taken away (as register_entry, 0050).
-- @sqlite
CREATE TRIGGER issued_document_is_not_deleted BEFORE DELETE ON document
WHEN OLD.code_number IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a document with a number is never deleted'); END;
CREATE TRIGGER issued_document_is_not_changed
BEFORE UPDATE OF id, office, template, record, inputs, series, entry, code_number, code_notation,
                 issued_date, pdf ON document
WHEN OLD.state IN ('issued', 'signedReturned', 'distributed', 'withdrawn', 'replaced')
  AND (OLD.id IS NOT NEW.id OR OLD.office IS NOT NEW.office OR OLD.template IS NOT NEW.template
       OR OLD.record IS NOT NEW.record OR OLD.inputs IS NOT NEW.inputs
       OR OLD.series IS NOT NEW.series OR OLD.entry IS NOT NEW.entry
       OR OLD.code_number IS NOT NEW.code_number OR OLD.code_notation IS NOT NEW.code_notation
       OR OLD.issued_date IS NOT NEW.issued_date OR OLD.pdf IS NOT NEW.pdf)
BEGIN SELECT RAISE(ABORT, 'an issued document is never changed'); END;
-- @postgres
CREATE FUNCTION refuse_document_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.code_number IS NULL THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'a document with a number is never deleted';
  END IF;
  IF OLD.state IN ('issued', 'signedReturned', 'distributed', 'withdrawn', 'replaced')
     AND (OLD.id, OLD.office, OLD.template, OLD.record, OLD.inputs, OLD.series, OLD.entry,
          OLD.code_number, OLD.code_notation, OLD.issued_date, OLD.pdf)
         IS DISTINCT FROM
         (NEW.id, NEW.office, NEW.template, NEW.record, NEW.inputs, NEW.series, NEW.entry,
          NEW.code_number, NEW.code_notation, NEW.issued_date, NEW.pdf) THEN
    RAISE EXCEPTION 'an issued document is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER issued_document_is_not_changed BEFORE UPDATE OR DELETE ON document
  FOR EACH ROW EXECUTE FUNCTION refuse_document_change();
-- @both
