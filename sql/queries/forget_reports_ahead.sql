-- A firing that is yet to come was answered under a clock that ran ahead: it will be owed as any other.
-- @at datetime2(3)
delete from scheduled_report where due_at > @at;
