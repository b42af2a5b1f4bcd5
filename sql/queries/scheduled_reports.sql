-- The latest firing for which the report of each kind, programme, municipality and quarter was made.
select s.kind, g.code as programme_code, t.code as period_code, s.scope_code, max(s.due_at) as due_at
from scheduled_report as s
join programme as g on g.programme_id = s.programme_id
join period as t on t.period_id = s.period_id
group by s.kind, g.code, t.code, s.scope_code;
