-- What was ever erased, latest first.
select forgetting_id, what, reason, forgotten_by, forgotten_at, places, contents from forgetting order by forgetting_id desc;
