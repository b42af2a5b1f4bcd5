-- Whether a file came along in a reply or a forwarded letter.
-- @submissionId bigint
select count(*)
from submission as s
where s.submission_id = @submissionId and s.is_carried = 1;
