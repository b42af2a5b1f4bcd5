-- The file whose word an attempt repeats.
-- @processingId bigint
select s.file_name, s.received_at
from processing as p
join submission as s on s.submission_id = p.word_of
where p.processing_id = @processingId;
