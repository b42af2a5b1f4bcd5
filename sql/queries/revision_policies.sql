-- The policy rows of one revision of a programme, as its passport lists them.
-- @revisionId bigint
select r.sheet, r.fields
from revision_policy as r
where r.programme_revision_id = @revisionId
order by r.position;
