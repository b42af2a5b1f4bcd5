-- How many figures an attempt gives for an organisation and a period.
-- @processingId bigint
-- @organisationId bigint
-- @periodId bigint
-- @figureCount bigint
insert into processing_coverage (processing_id, organisation_id, period_id, figure_count)
values (@processingId, @organisationId, @periodId, @figureCount);
