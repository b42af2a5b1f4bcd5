-- The number of the next edition.
-- @kind varchar(60)
-- @programmeId bigint
-- @periodId bigint
-- @topic nvarchar(100)
select coalesce(max(number), 0) + 1
from edition
where kind = @kind and programme_id = @programmeId and period_id = @periodId and topic = @topic;
