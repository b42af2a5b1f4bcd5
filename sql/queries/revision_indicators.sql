-- The indicators of a revision, in the order of the passport.
-- @revisionId bigint
select i.code, r.name, r.unit, r.direction, r.cadence, r.level, r.roll_up, r.accumulation, r.baseline_period_code, r.decimals,
    r.task_tolerance_percent, r.formula, r.weight_code, r.may_be_negative
from revision_indicator as r
join indicator as i on i.indicator_id = r.indicator_id
where r.programme_revision_id = @revisionId
order by r.position;
