-- Whether an attempt has no voice of its own.
-- @processingId bigint
select count(*)
from processing as p
where p.processing_id = @processingId and p.word_of is not null;
