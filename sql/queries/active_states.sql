-- What is wrong now, the oldest first, and how many letters about it have not gone.
select s.watched_state_id, s.state_key, s.title, s.sentence, s.advice, s.blocks, s.entered_at, s.told_at, s.left_at,
    (select count(*) from delivery as d where d.edition_id = s.told_edition_id and d.state <> 'sent') as unsent
from watched_state as s
where s.left_at is null
order by s.entered_at, s.watched_state_id;
