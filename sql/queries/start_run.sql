-- A job or a command begins.
-- @job nvarchar(100)
-- @triggerKind varchar(20)
-- @triggeredBy nvarchar(200)
-- @owner nvarchar(300)
-- @startedAt datetime2(3)
insert into run (job, trigger_kind, triggered_by, owner, started_at)
values (@job, @triggerKind, @triggeredBy, @owner, @startedAt);
