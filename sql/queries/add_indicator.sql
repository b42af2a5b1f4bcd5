-- An indicator of a programme.
-- @programmeId bigint
-- @code nvarchar(100)
insert into indicator (programme_id, code) values (@programmeId, @code);
