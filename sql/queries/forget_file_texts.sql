-- What people wrote in an erased file.
-- @file bigint
-- @words nvarchar(100)
update said_text set text = @words, action = '', responsible = '', term = '', author = ''
where processing_id in (select processing_id from processing where submission_id = @file);
