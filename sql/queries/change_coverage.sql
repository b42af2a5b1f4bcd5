-- How many figures of an organisation and a period are left in an attempt.
-- @processingId bigint
-- @periodId bigint
-- @organisationId bigint
-- @figureCount bigint
update processing_coverage
set figure_count = @figureCount
where processing_id = @processingId and period_id = @periodId and organisation_id = @organisationId;
