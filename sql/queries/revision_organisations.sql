-- The organisations of a revision, in the order of the passport.
-- @revisionId bigint
select u.code, r.name, r.short_name, r.level, r.parent_code, r.email, r.aliases, r.valid_from, r.valid_until, r.successor_code
from revision_organisation as r
join organisation as u on u.organisation_id = r.organisation_id
where r.programme_revision_id = @revisionId
order by r.position;
