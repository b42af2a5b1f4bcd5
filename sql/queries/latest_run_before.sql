-- When the latest run of any job before a moment was started, those of one who started them aside.
-- @before datetime2(3)
-- @except nvarchar(200)
select max(started_at) as started_at
from run
where started_at < @before and triggered_by <> @except;
