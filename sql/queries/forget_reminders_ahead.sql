-- What was told at a moment that is yet to come was told under a clock that ran ahead: its own day is still to come.
-- @at datetime2(3)
delete from reminder where decided_at > @at;
