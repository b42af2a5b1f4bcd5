-- The report of a quarter is made for a firing of the schedule; the unique key lets it be made once.
-- @programmeId bigint
-- @periodId bigint
-- @dueAt datetime2(3)
-- @editionId bigint
-- @decidedAt datetime2(3)
insert into scheduled_report (programme_id, period_id, due_at, edition_id, decided_at)
values (@programmeId, @periodId, @dueAt, @editionId, @decidedAt);
