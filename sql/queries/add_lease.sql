-- Takes a lease that nobody has; the primary key lets one win.
-- @name nvarchar(100)
-- @owner nvarchar(300)
-- @expiresAt datetime2(3)
insert into lease (name, owner, expires_at) values (@name, @owner, @expiresAt);
