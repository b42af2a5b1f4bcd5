-- How many figures an attempt loaded, by organisation and period; most first.
-- @processingId bigint
select u.code as organisation_code, t.code as period_code, v.figure_count
from processing_coverage as v
join organisation as u on u.organisation_id = v.organisation_id
join period as t on t.period_id = v.period_id
where v.processing_id = @processingId
order by v.figure_count desc, u.code, t.code;
