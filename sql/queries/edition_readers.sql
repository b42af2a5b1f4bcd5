-- Who was sent the editions of a paper and when they were frozen, the first one first.
-- @kind varchar(60)
-- @programmeCode nvarchar(100)
-- @periodCode varchar(40)
-- @topic nvarchar(100)
select e.created_at, d.address
from edition as e
join programme as g on g.programme_id = e.programme_id
join period as t on t.period_id = e.period_id
join delivery as d on d.edition_id = e.edition_id
where e.kind = @kind and g.code = @programmeCode and t.code = @periodCode and e.topic = @topic
order by e.number, d.delivery_id;
