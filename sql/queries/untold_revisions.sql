-- Revisions that replaced another one and of which nobody was told yet, oldest first.
select
    r.programme_revision_id, r.replaces_revision_id, g.code as programme_code, s.submission_id, s.source, s.file_name, s.sender,
    w.vouched_by, s.received_at
from programme_revision as r
join programme as g on g.programme_id = r.programme_id
join processing as p on p.processing_id = r.processing_id
join submission as s on s.submission_id = p.submission_id
left join vouching as w on w.submission_id = s.submission_id
where r.replaces_revision_id is not null
    and not exists (select 1 from passport_notice as n where n.programme_revision_id = r.programme_revision_id)
order by r.programme_revision_id;
