-- Every indicator a programme ever had.
-- @programmeCode nvarchar(100)
select i.indicator_id as id, i.code
from indicator as i
join programme as g on g.programme_id = i.programme_id
where g.code = @programmeCode;
