-- Files that arrived since a moment and of which nothing counts as of a commit: held, refused, or without one value; each once for every remark,
-- organisation and period that its errors name. Of the programme, or of nobody knows which.
-- @programmeCode nvarchar(100)
-- @since datetime2(3)
-- @asOf bigint
select distinct
    s.submission_id, s.source, s.place, s.file_name, s.sender, s.forwarded_from, s.sender_doubt, s.sender_proof,
    s.received_at, s.receipt_basis, s.content_hash, s.byte_count, p.outcome, p.reason_code, d.code as issue_code, d.organisation_code, d.period_code
from submission as s
join attempt_span as p on p.submission_id = s.submission_id
left join programme as g on g.programme_id = p.programme_id
left join data_issue as d on d.processing_id = p.processing_id and d.severity = 'error'
where s.received_at >= @since and p.commit_no <= @asOf and (p.until_no is null or p.until_no > @asOf)
    and (g.code is null or g.code = @programmeCode)
    and (p.outcome in ('held', 'rejected') or (p.outcome = 'loaded_with_issues' and p.cells_loaded = 0))
order by s.submission_id;
