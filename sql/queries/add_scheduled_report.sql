-- The report of a quarter is made for a firing of the schedule; the unique key lets it be made once.
-- @programmeId bigint
-- @periodId bigint
-- @scope nvarchar(100)
-- @dueAt datetime2(3)
-- @editionId bigint
-- @decidedAt datetime2(3)
insert into scheduled_report (programme_id, period_id, scope_code, due_at, edition_id, decided_at)
values (@programmeId, @periodId, @scope, @dueAt, @editionId, @decidedAt);
