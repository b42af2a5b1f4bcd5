-- Who said that a file is of the period it names.
-- @submissionId bigint
select confirmed_by from period_confirmation where submission_id = @submissionId;
