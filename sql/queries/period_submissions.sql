-- Submissions whose attempt that counts as of a commit gives figures of a programme for a period, oldest first.
-- @programmeCode nvarchar(100)
-- @periodCode varchar(40)
-- @asOf bigint
select
    s.submission_id, s.source, s.place, s.file_name, s.sender, s.forwarded_from, s.received_at, s.receipt_basis, s.refusal, s.content_hash, s.byte_count,
    p.processing_id, p.attempt, p.kind, p.outcome, p.layout, g.code as programme_code, p.reason_code, p.reason, p.reason_expected,
    p.cells_seen, p.cells_loaded, p.issue_count, p.processed_at, p.commit_no
from programme as g
join attempt_span as p on p.programme_id = g.programme_id
join submission as s on s.submission_id = p.submission_id
where g.code = @programmeCode and p.commit_no <= @asOf and (p.until_no is null or p.until_no > @asOf) and exists (
    select 1 from processing_coverage as v
    join period as t on t.period_id = v.period_id
    where v.processing_id = p.processing_id and t.code = @periodCode)
order by s.submission_id;
