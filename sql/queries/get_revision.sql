-- One revision of a programme, whether it is in force or not.
-- @revisionId bigint
select
    r.programme_revision_id, r.processing_id, p.submission_id, g.code, r.name, r.owner_code, r.document, r.starts_on, r.ends_on,
    r.deadline_days, r.continues_code
from programme_revision as r
join programme as g on g.programme_id = r.programme_id
join processing as p on p.processing_id = r.processing_id
where r.programme_revision_id = @revisionId;
