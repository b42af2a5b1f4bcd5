-- As period_submissions, of some organisations alone.
-- @programmeCode nvarchar(100)
-- @organisations nvarchar(max)
-- @periodCode varchar(40)
-- @asOf bigint
select
    s.submission_id, s.source, s.place, s.file_name, s.sender, s.forwarded_from, s.received_at, s.receipt_basis, s.refusal, s.content_hash, s.byte_count,
    p.processing_id, p.attempt, p.kind, p.outcome, p.layout, g.code as programme_code, p.reason_code, p.reason, p.reason_expected,
    p.cells_seen, p.cells_loaded, p.issue_count, p.processed_at, p.commit_no, u.code as organisation_code
from period as t
cross join programme as g
cross join openjson(@organisations) as named
join organisation as u on u.code = named.value collate Latin1_General_100_BIN2
join processing_coverage as v on v.organisation_id = u.organisation_id and v.period_id = t.period_id
join attempt_span as p on p.processing_id = v.processing_id and p.programme_id = g.programme_id
join submission as s on s.submission_id = p.submission_id
where t.code = @periodCode and g.code = @programmeCode and p.commit_no <= @asOf and (p.until_no is null or p.until_no > @asOf)
order by s.submission_id, u.code;
