-- Passports that a person took back and of which nobody was told yet, oldest first.
select
    c.processing_id, r.programme_revision_id, g.code as programme_code, c.submission_id, s.file_name, c.reason, c.processed_at
from counting_attempt as c
join submission as s on s.submission_id = c.submission_id
join programme_revision as r on r.programme_revision_id = (
    select max(last.programme_revision_id)
    from programme_revision as last
    join processing as p on p.processing_id = last.processing_id
    where p.submission_id = c.submission_id and p.kind = 'passport')
join programme as g on g.programme_id = r.programme_id
where c.outcome = 'retracted' and not exists (select 1 from retraction_notice as n where n.processing_id = c.processing_id)
order by c.processing_id;
