-- Renews a lease or takes it over: only from the holder and the term that were seen.
-- @name nvarchar(100)
-- @seenOwner nvarchar(300)
-- @seenExpiresAt datetime2(3)
-- @owner nvarchar(300)
-- @expiresAt datetime2(3)
update lease
set owner = @owner, expires_at = @expiresAt
where name = @name and owner = @seenOwner and expires_at = @seenExpiresAt;
