-- The plan values of a revision, in the order of the passport.
-- @revisionId bigint
select i.code as indicator_code, u.code as organisation_code, t.code as period_code, v.valid_from, v.original_text, v.document
from programme_revision as r
join plan_value as v on v.processing_id = r.processing_id
join indicator as i on i.indicator_id = v.indicator_id
join organisation as u on u.organisation_id = v.organisation_id
join period as t on t.period_id = v.period_id
where r.programme_revision_id = @revisionId
order by v.plan_value_id;
