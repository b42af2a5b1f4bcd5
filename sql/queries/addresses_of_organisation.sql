-- Every address that a passport gave to an organisation, or to somebody who speaks for it alone.
-- @organisation nvarchar(200)
select r.email
from revision_organisation as r
join organisation as o on o.organisation_id = r.organisation_id
where o.code = @organisation and r.email is not null
union
select email from revision_recipient where speaks_for = @organisation;
