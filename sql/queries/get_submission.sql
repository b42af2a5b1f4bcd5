-- One submission.
-- @id bigint
select s.submission_id, s.source, s.place, s.file_name, s.sender, s.forwarded_from, s.received_at, s.receipt_basis, s.refusal, s.content_hash, s.byte_count
from submission as s
where s.submission_id = @id;
