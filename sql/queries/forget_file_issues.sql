-- Remarks on an erased file cite its cells; that there were some, and of which kind, stays.
-- @file bigint
-- @words nvarchar(100)
update data_issue set message = @words, expected = @words, value_text = null, detail = null
where processing_id in (select processing_id from processing where submission_id = @file);
