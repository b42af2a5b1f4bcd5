-- Organisations that an attempt gives figures for, in one period or in all.
-- @processingId bigint
-- @periodCode varchar(40)
select distinct u.code
from processing_coverage as v
join organisation as u on u.organisation_id = v.organisation_id
join period as t on t.period_id = v.period_id
where v.processing_id = @processingId and (@periodCode is null or t.code = @periodCode)
order by u.code;
