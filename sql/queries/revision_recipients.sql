-- The recipients of a revision, in the order of the passport.
-- @revisionId bigint
select name, email, role, speaks_for, scope_code
from revision_recipient
where programme_revision_id = @revisionId
order by position;
