-- Organisations that an attempt gives figures for, in whatever periods.
-- @processingId bigint
select distinct u.code
from processing_coverage as v
join organisation as u on u.organisation_id = v.organisation_id
where v.processing_id = @processingId
order by u.code;
