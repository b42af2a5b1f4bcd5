-- The message that brought the file which an edition answers, when this address sent it.
-- @editionId bigint
-- @addressKey nvarchar(320)
select s.message_id
from answer as a
join processing as p on p.processing_id = a.processing_id
join submission as s on s.submission_id = p.submission_id
where a.edition_id = @editionId and s.sender = @addressKey and s.message_id is not null;
