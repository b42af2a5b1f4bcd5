-- Whether any attempt that counts gives a figure, and not only the mark that there is none.
-- @indicatorId bigint
-- @organisationId bigint
-- @periodId bigint
select count(*)
from observation as o
join counting_attempt as p on p.processing_id = o.processing_id
where o.indicator_id = @indicatorId and o.period_id = @periodId and o.organisation_id = @organisationId and o.value_kind <> 'missing';
