-- The file of the same place that came first and was received last, when it was received after this one by the mail server's word and counts.
-- @id bigint
select max(n.submission_id) as submission_id
from submission as s
join submission as n on n.source = s.source and n.place = s.place and n.submission_id < s.submission_id and n.received_at > s.received_at
join counting_attempt as p on p.submission_id = n.submission_id
where s.submission_id = @id and s.receipt_basis = 'server' and n.receipt_basis = 'server' and n.content_hash <> s.content_hash
    and p.outcome in ('loaded', 'loaded_with_issues');
