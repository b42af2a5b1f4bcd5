-- When the admin was told of each thing last, be it that it is wrong or that it is well.
-- @since datetime2(3)
select s.state_key, max(case when s.left_told_at is null or s.left_told_at < s.told_at then s.told_at else s.left_told_at end) as told_at
from watched_state as s
where s.told_at is not null and s.entered_at >= @since
group by s.state_key;
