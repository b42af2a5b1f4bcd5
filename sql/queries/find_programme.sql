-- The id of a programme.
-- @code nvarchar(100)
select programme_id from programme where code = @code;
