-- Rejected files that nobody was told of: no attempt of theirs was answered to anybody, and no later file of the same name from the same place was loaded. Oldest first.
select
    s.submission_id, s.source, s.file_name, s.sender, s.forwarded_from, s.sender_doubt, s.received_at, s.receipt_basis, s.refusal, s.content_hash, s.byte_count,
    p.processing_id, p.attempt, p.kind, p.outcome, p.layout, g.code as programme_code, p.reason_code, p.reason, p.reason_expected,
    p.cells_seen, p.cells_loaded, p.issue_count, p.processed_at, p.commit_no
from submission as s
join counting_attempt as p on p.submission_id = s.submission_id
left join programme as g on g.programme_id = p.programme_id
where p.outcome = 'rejected'
    and not exists (
        select 1 from processing as any_attempt
        join answer as a on a.processing_id = any_attempt.processing_id
        where any_attempt.submission_id = s.submission_id and a.edition_id is not null)
    and not exists (
        select 1 from submission as later
        join processing as better on better.submission_id = later.submission_id
        where later.source = s.source and later.file_name = s.file_name and coalesce(later.sender, '') = coalesce(s.sender, '')
            and later.submission_id > s.submission_id and better.outcome in ('loaded', 'loaded_with_issues'))
order by s.submission_id;
