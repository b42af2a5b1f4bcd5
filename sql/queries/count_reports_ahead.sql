-- How many reports were made for firings that are yet to come.
-- @at datetime2(3)
select count(*) from scheduled_report where due_at > @at;
