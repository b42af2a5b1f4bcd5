-- The number of the next attempt to load a submission.
-- @submissionId bigint
select coalesce(max(attempt), 0) + 1 from processing where submission_id = @submissionId;
