-- Takes a figure out of an attempt that is not committed yet.
-- @processingId bigint
-- @indicatorId bigint
-- @periodId bigint
-- @organisationId bigint
-- @breakdown nvarchar(200)
delete from observation
where indicator_id = @indicatorId and period_id = @periodId and organisation_id = @organisationId and breakdown = @breakdown
    and processing_id = @processingId;
