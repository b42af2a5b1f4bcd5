-- A person vouches for a file; the first one stays.
-- @submissionId bigint
-- @vouchedBy nvarchar(200)
-- @vouchedAt datetime2(3)
insert into vouching (submission_id, vouched_by, vouched_at)
select @submissionId, @vouchedBy, @vouchedAt
where not exists (select 1 from vouching where submission_id = @submissionId);
