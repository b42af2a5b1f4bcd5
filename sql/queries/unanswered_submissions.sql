-- Files whose latest attempt, made after a commit, was not answered yet, oldest first.
-- A file held once more, now for another reason, is no news.
-- @before bigint
select
    s.submission_id, s.source, s.place, s.file_name, s.sender, s.forwarded_from, s.sender_proof, s.received_at, s.receipt_basis, s.refusal, s.content_hash, s.byte_count,
    s.is_machine_made,
    p.processing_id, p.attempt, p.kind, p.outcome, p.layout, g.code as programme_code, p.reason_code, p.reason, p.reason_expected,
    p.cells_seen, p.cells_loaded, p.issue_count, p.processed_at, p.commit_no
from counting_attempt as p
join submission as s on s.submission_id = p.submission_id
left join programme as g on g.programme_id = p.programme_id
where p.commit_no > @before and p.outcome <> 'retracted'
    and not exists (select 1 from answer as a where a.processing_id = p.processing_id)
    and not (p.outcome = 'held' and exists (
        select 1 from processing as before
        join answer as told on told.processing_id = before.processing_id
        where before.submission_id = p.submission_id))
order by p.processing_id;
