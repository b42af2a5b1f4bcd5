-- Names of an erased file's sheets.
-- @file bigint
-- @words nvarchar(100)
update processing_sheet set name = @words
where processing_id in (select processing_id from processing where submission_id = @file);
