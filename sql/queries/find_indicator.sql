-- The id of an indicator of a programme.
-- @programmeId bigint
-- @code nvarchar(100)
select indicator_id from indicator where programme_id = @programmeId and code = @code;
