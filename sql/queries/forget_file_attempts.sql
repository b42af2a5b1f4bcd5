-- Why an erased file was not loaded may cite it.
-- @file bigint
-- @words nvarchar(100)
update processing
set reason = case when reason is null then null else @words end, reason_expected = case when reason is null then null else @words end
where submission_id = @file;
