-- What was decided of the drafts of one report, the latest last.
-- @kind varchar(60)
-- @programmeCode nvarchar(100)
-- @periodCode varchar(40)
-- @scope nvarchar(100)
select d.is_released, d.reason, d.decided_by, d.decided_at
from report_decision as d
join programme as g on g.programme_id = d.programme_id
join period as t on t.period_id = d.period_id
where d.kind = @kind and g.code = @programmeCode and t.code = @periodCode and d.scope_code = @scope
order by d.decided_at, d.report_decision_id;
