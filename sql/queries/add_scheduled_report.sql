-- The report of a quarter is made for a firing of the schedule; the unique key lets it be made once.
-- @kind varchar(60)
-- @programmeId bigint
-- @periodId bigint
-- @scope nvarchar(100)
-- @dueAt datetime2(3)
-- @editionId bigint
-- @decidedAt datetime2(3)
insert into scheduled_report (kind, programme_id, period_id, scope_code, due_at, edition_id, decided_at)
values (@kind, @programmeId, @periodId, @scope, @dueAt, @editionId, @decidedAt);
