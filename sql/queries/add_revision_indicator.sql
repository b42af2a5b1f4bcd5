-- An indicator as one passport defines it.
-- @revisionId bigint
-- @position int
-- @indicatorId bigint
-- @name nvarchar(max)
-- @unit nvarchar(max)
-- @direction varchar(20)
-- @cadence varchar(20)
-- @level varchar(20)
-- @rollUp varchar(20)
-- @accumulation varchar(20)
-- @baselinePeriodCode varchar(40)
-- @decimals int
-- @taskTolerancePercent varchar(40)
-- @formula nvarchar(max)
-- @weightCode nvarchar(100)
-- @mayBeNegative bit
insert into revision_indicator (
    programme_revision_id, position, indicator_id, name, unit, direction, cadence, level, roll_up, accumulation,
    baseline_period_code, decimals, task_tolerance_percent, formula, weight_code, may_be_negative)
values (
    @revisionId, @position, @indicatorId, @name, @unit, @direction, @cadence, @level, @rollUp, @accumulation,
    @baselinePeriodCode, @decimals, @taskTolerancePercent, @formula, @weightCode, @mayBeNegative);
