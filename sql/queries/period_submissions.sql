-- Submissions whose attempt that counts as of a moment gives figures of a programme for a period, oldest first.
-- @programmeCode nvarchar(100)
-- @periodCode varchar(40)
-- @asOf datetime2(3)
with counting as (
    select p.processing_id, p.submission_id, p.kind, p.outcome
    from processing as p
    join programme as g on g.programme_id = p.programme_id
    where g.code = @programmeCode and p.processed_at <= @asOf
        and not exists (
            select 1 from processing as later
            where later.submission_id = p.submission_id and later.attempt > p.attempt and later.processed_at <= @asOf)
)
select
    s.submission_id, s.source, s.file_name, s.sender, s.forwarded_from, s.received_at, s.receipt_basis, s.refusal, s.content_hash, s.byte_count,
    p.processing_id, p.attempt, p.kind, p.outcome, p.layout, g.code as programme_code, p.reason_code, p.reason, p.reason_expected,
    p.cells_seen, p.cells_loaded, p.issue_count, p.processed_at
from counting as c
join processing as p on p.processing_id = c.processing_id
join submission as s on s.submission_id = p.submission_id
join programme as g on g.programme_id = p.programme_id
where exists (
    select 1 from processing_coverage as v
    join period as t on t.period_id = v.period_id
    where v.processing_id = c.processing_id and t.code = @periodCode)
order by s.submission_id;
