-- Who has a lease.
-- @name nvarchar(100)
select owner, expires_at from lease where name = @name;
