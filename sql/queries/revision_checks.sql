-- The rules of a revision, in the order of the passport.
-- @revisionId bigint
select kind, indicators, least, most, measure, relation, tolerance, strictness, note
from revision_check
where programme_revision_id = @revisionId
order by position;
