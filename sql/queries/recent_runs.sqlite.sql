-- The latest runs, newest first.
-- @count int
select run_id, job, trigger_kind, triggered_by, started_at, finished_at, outcome, message, counts
from run
order by run_id desc
limit @count;
