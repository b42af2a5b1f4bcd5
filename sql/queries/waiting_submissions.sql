-- Submissions to load: never tried, or held at the latest attempt. Also those with a question about another
-- organisation that was last asked before the newest passport: it may have given the right since.
select
    s.submission_id, s.source, s.place, s.file_name, s.sender, s.forwarded_from, s.sender_doubt, s.sender_proof, s.received_at, s.receipt_basis, s.refusal, s.content_hash, s.byte_count,
    p.processing_id, p.attempt, p.kind, p.outcome, p.layout, g.code as programme_code, p.reason_code, p.reason, p.reason_expected,
    p.cells_seen, p.cells_loaded, p.issue_count, p.processed_at, p.commit_no
from submission as s
left join counting_attempt as p on p.submission_id = s.submission_id
left join programme as g on g.programme_id = p.programme_id
where p.processing_id is null or p.outcome = 'held'
    or (p.issue_count > 0 and p.outcome <> 'retracted'
        and exists (
            select 1 from data_issue as d
            where d.processing_id = p.processing_id and d.code = 'row-other-organisation')
        and exists (
            select 1 from programme_revision as r
            join processing as q on q.processing_id = r.processing_id
            where r.programme_id = p.programme_id and q.commit_no > p.commit_no
                and not exists (
                    select 1 from question_retry as t
                    where t.processing_id = p.processing_id and t.commit_no >= q.commit_no)))
order by s.submission_id;
