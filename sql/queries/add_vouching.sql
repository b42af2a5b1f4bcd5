-- A person vouches for a file.
-- @submissionId bigint
-- @vouchedBy nvarchar(200)
-- @vouchedAt datetime2(3)
insert into vouching (submission_id, vouched_by, vouched_at)
values (@submissionId, @vouchedBy, @vouchedAt);
