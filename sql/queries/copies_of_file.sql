-- All files with the bytes of one, itself among them.
-- @file bigint
select s.submission_id
from submission as s
where s.content_hash = (select one.content_hash from submission as one where one.submission_id = @file)
order by s.submission_id;
