-- Gives a lease back.
-- @name nvarchar(100)
-- @owner nvarchar(300)
delete from lease where name = @name and owner = @owner;
