-- A person says that a file is of the period it names; the first one stays.
-- @submissionId bigint
-- @confirmedBy nvarchar(200)
-- @confirmedAt datetime2(3)
insert into period_confirmation (submission_id, confirmed_by, confirmed_at)
select @submissionId, @confirmedBy, @confirmedAt
where not exists (select 1 from period_confirmation where submission_id = @submissionId);
