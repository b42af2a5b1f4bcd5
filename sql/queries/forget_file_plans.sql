-- The same of plan values.
-- @file bigint
-- @words nvarchar(100)
update plan_value set original_text = @words, document = @words
where processing_id in (select processing_id from processing where submission_id = @file);
