-- The id of a period.
-- @code varchar(40)
select period_id from period where code = @code;
