-- Runs that nobody finished.
select run_id, job, owner, started_at from run where outcome is null order by run_id;
