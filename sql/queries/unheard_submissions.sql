-- Rejected files that nobody was told of: no attempt of theirs was answered to anybody, and no later file was loaded in their place, nor their
-- content under another name. Oldest first.
select
    s.submission_id, s.source, s.place, s.file_name, s.sender, s.forwarded_from, s.sender_doubt, s.sender_proof, s.received_at, s.receipt_basis, s.refusal, s.content_hash, s.byte_count,
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
        select 1 from last_of_place as l
        where l.source = s.source and l.place = s.place and l.submission_id > s.submission_id)
    and not exists (
        select 1 from last_of_place as l
        join submission as renamed on renamed.submission_id = l.submission_id
        where l.submission_id > s.submission_id and renamed.source = s.source and renamed.content_hash = s.content_hash
            and renamed.sender_key = s.sender_key)
order by s.submission_id;
