-- The names that passports and letters gave to an address.
-- @addressKey nvarchar(320)
select name from revision_recipient where lower(email) = @addressKey
union
select display_name from delivery where address_key = @addressKey;
