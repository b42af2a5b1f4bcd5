-- Since when a job has failed each time, and its latest failure; what a clock that ran ahead wrote is not believed.
-- @job nvarchar(100)
-- @after datetime2(3)
-- @until datetime2(3)
select min(started_at) as since, max(run_id) as run_id
from run
where job = @job and outcome = 'failed' and started_at > @after and started_at <= @until;
