-- The name that stands beside an erased address on letters.
-- @nobody nvarchar(320)
update delivery set display_name = '' where address = @nobody;
