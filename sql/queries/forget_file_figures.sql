-- Figures of an erased file stay as numbers, without the words of their cells.
-- @file bigint
-- @words nvarchar(100)
update observation set original_text = @words, marks = null
where processing_id in (select processing_id from processing where submission_id = @file);
