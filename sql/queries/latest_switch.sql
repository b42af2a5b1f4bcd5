-- How a part of the program was switched last.
-- @name varchar(60)
select s.is_on, s.switched_at, s.commit_no
from feature_switch as s
where s.feature_switch_id = (select max(latest.feature_switch_id) from feature_switch as latest where latest.name = @name);
