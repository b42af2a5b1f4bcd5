-- One run.
-- @id bigint
select run_id, job, trigger_kind, triggered_by, started_at, finished_at, outcome, message, counts
from run
where run_id = @id;
