-- Nothing of an organisation and a period is left in an attempt.
-- @processingId bigint
-- @periodId bigint
-- @organisationId bigint
delete from processing_coverage
where processing_id = @processingId and period_id = @periodId and organisation_id = @organisationId;
