-- The latest submissions with their latest attempts, newest first.
-- @count int
select top (@count)
    s.submission_id, s.source, s.place, s.file_name, s.sender, s.forwarded_from, s.received_at, s.receipt_basis, s.refusal, s.content_hash, s.byte_count,
    p.processing_id, p.attempt, p.kind, p.outcome, p.layout, g.code as programme_code, p.reason_code, p.reason, p.reason_expected,
    p.cells_seen, p.cells_loaded, p.issue_count, p.processed_at, p.commit_no, p.word_of
from submission as s
left join counting_attempt as p on p.submission_id = s.submission_id
left join programme as g on g.programme_id = p.programme_id
order by s.submission_id desc;
