-- When the latest run of a job that ended so was started; what a clock that ran ahead wrote is not believed.
-- @job nvarchar(100)
-- @outcome varchar(20)
-- @until datetime2(3)
select max(started_at) as started_at
from run
where job = @job and outcome = @outcome and started_at <= @until;
