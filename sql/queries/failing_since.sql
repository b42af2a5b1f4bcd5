-- Since when a job has failed each time, and its latest failure.
-- @job nvarchar(100)
-- @after datetime2(3)
select min(started_at) as since, max(run_id) as run_id
from run
where job = @job and outcome = 'failed' and started_at > @after;
