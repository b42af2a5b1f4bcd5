-- The name that stands beside an erased address in passports.
-- @nobody nvarchar(320)
-- @words nvarchar(100)
update revision_recipient set name = @words where email = @nobody;
