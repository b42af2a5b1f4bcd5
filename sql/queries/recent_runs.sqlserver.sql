-- The latest runs, newest first.
-- @count int
select top (@count) run_id, job, trigger_kind, triggered_by, started_at, finished_at, outcome, message, counts
from run
order by run_id desc;
