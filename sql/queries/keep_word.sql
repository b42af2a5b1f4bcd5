-- An attempt repeats the word of a file.
-- @processingId bigint
-- @wordOf bigint
update processing set word_of = @wordOf where processing_id = @processingId;
