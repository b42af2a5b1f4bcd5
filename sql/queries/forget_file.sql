-- A file whose bytes are erased keeps its row: who sent it, when, and what became of it.
-- @file bigint
-- @fileName nvarchar(100)
-- @place nvarchar(100)
update submission set file_name = @fileName, place = @place where submission_id = @file;
