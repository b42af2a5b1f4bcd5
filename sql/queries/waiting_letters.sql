-- Letters that nothing has moved since a moment, and the longest wait among them.
-- @before datetime2(3)
select count(*) as number, min(changed_at) as since
from delivery
where state in ('pending', 'sending') and changed_at < @before;
