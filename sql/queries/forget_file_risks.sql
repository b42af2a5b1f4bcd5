-- Risk marks of an erased file stay, without the words of their cells.
-- @file bigint
-- @words nvarchar(100)
update risk_mark set original_text = @words
where processing_id in (select processing_id from processing where submission_id = @file);
