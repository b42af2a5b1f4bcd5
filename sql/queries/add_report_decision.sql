-- A person's word about the draft of a report.
-- @kind varchar(60)
-- @programmeId bigint
-- @periodId bigint
-- @scope nvarchar(100)
-- @isReleased bit
-- @reason nvarchar(max)
-- @decidedBy nvarchar(200)
-- @decidedAt datetime2(3)
insert into report_decision (kind, programme_id, period_id, scope_code, is_released, reason, decided_by, decided_at)
values (@kind, @programmeId, @periodId, @scope, @isReleased, @reason, @decidedBy, @decidedAt);
