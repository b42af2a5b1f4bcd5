-- When the latest run of any job before a moment was started.
-- @before datetime2(3)
select max(started_at) as started_at
from run
where started_at < @before;
