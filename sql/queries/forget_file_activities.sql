-- Activities of an erased file, and who was to do them.
-- @file bigint
-- @words nvarchar(100)
update activity set text = @words, period_text = @words, responsible = @words, execution_text = case when execution_text is null then null else @words end
where processing_id in (select processing_id from processing where submission_id = @file);
