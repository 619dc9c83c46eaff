-- The file of a paper that was signed in ink may still be what was printed for the signature, with
-- blanks in place of number and date; its scan takes that place, once (documents/paper_flow.h).
-- @sqlite
DROP TRIGGER issued_document_is_not_changed;
CREATE TRIGGER issued_document_is_not_changed
BEFORE UPDATE OF id, office, template, record, inputs, series, entry, code_number, code_notation,
                 issued_date, printed_pdf, pdf ON document
WHEN OLD.state IN ('issued', 'signedReturned', 'distributed', 'withdrawn', 'replaced')
  AND (OLD.id IS NOT NEW.id OR OLD.office IS NOT NEW.office OR OLD.template IS NOT NEW.template
       OR OLD.record IS NOT NEW.record OR OLD.inputs IS NOT NEW.inputs
       OR OLD.series IS NOT NEW.series OR OLD.entry IS NOT NEW.entry
       OR OLD.code_number IS NOT NEW.code_number OR OLD.code_notation IS NOT NEW.code_notation
       OR OLD.issued_date IS NOT NEW.issued_date OR OLD.printed_pdf IS NOT NEW.printed_pdf
       OR (OLD.pdf IS NOT NEW.pdf
           AND NOT (OLD.flow IS 'paper' AND OLD.pdf IS OLD.printed_pdf AND NEW.pdf IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'an issued document is never changed'); END;
-- @postgres
CREATE OR REPLACE FUNCTION refuse_document_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.code_number IS NULL THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'a document with a number is never deleted';
  END IF;
  IF OLD.state IN ('issued', 'signedReturned', 'distributed', 'withdrawn', 'replaced')
     AND ((OLD.id, OLD.office, OLD.template, OLD.record, OLD.inputs, OLD.series, OLD.entry,
           OLD.code_number, OLD.code_notation, OLD.issued_date, OLD.printed_pdf)
          IS DISTINCT FROM
          (NEW.id, NEW.office, NEW.template, NEW.record, NEW.inputs, NEW.series, NEW.entry,
           NEW.code_number, NEW.code_notation, NEW.issued_date, NEW.printed_pdf)
          OR (OLD.pdf IS DISTINCT FROM NEW.pdf
              AND NOT (OLD.flow IS NOT DISTINCT FROM 'paper'
                       AND OLD.pdf IS NOT DISTINCT FROM OLD.printed_pdf
                       AND NEW.pdf IS NOT NULL))) THEN
    RAISE EXCEPTION 'an issued document is never changed';
  END IF;
  RETURN NEW;
END $$;
-- @both
