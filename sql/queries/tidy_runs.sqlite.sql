-- Forgets runs that ended before a moment and made nothing; the last of each job with each outcome stays, however old it is.
-- @before datetime2(3)
-- @count int
delete from run
where run_id in (
    select old.run_id
    from run old
    where old.started_at < @before and old.outcome is not null
        and exists (
            select 1 from run later where later.job = old.job and later.outcome = old.outcome and later.started_at > old.started_at
        )
        and old.run_id not in (select run_id from processing where run_id is not null)
        and old.run_id not in (select run_id from edition where run_id is not null)
    order by old.run_id
    limit @count
);
