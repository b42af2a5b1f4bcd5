-- Lengthens a lease: only the holder's own.
-- @name nvarchar(100)
-- @owner nvarchar(300)
-- @expiresAt datetime2(3)
update lease
set expires_at = @expiresAt
where name = @name and owner = @owner;
