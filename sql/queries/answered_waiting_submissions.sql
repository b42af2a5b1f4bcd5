-- Files that wait and whose answer, at whichever attempt, was decided: oldest first.
select
    s.submission_id, s.source, s.place, s.file_name, s.sender, s.forwarded_from, s.sender_proof, s.received_at, s.receipt_basis, s.refusal, s.content_hash, s.byte_count,
    s.is_machine_made,
    p.processing_id, p.attempt, p.kind, p.outcome, p.layout, g.code as programme_code, p.reason_code, p.reason, p.reason_expected,
    p.cells_seen, p.cells_loaded, p.issue_count, p.processed_at, p.commit_no
from counting_attempt as p
join submission as s on s.submission_id = p.submission_id
left join programme as g on g.programme_id = p.programme_id
where p.outcome = 'held'
    and exists (
        select 1 from processing as any_attempt
        join answer as a on a.processing_id = any_attempt.processing_id
        where any_attempt.submission_id = p.submission_id)
order by p.submission_id;
