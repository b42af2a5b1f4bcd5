-- What the admin has not been told: that something is wrong, or that it is well again.
select s.watched_state_id, s.state_key, s.title, s.sentence, s.advice, s.blocks, s.entered_at, s.told_at, s.left_at, 0 as unsent
from watched_state as s
where s.left_told_at is null and (s.left_at is null and s.told_at is null or s.left_at is not null)
order by s.entered_at, s.watched_state_id;
