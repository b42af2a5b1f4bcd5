-- Who vouched for a file.
-- @submissionId bigint
select vouched_by from vouching where submission_id = @submissionId;
