-- Asks in the transaction that is about to commit whether a lease is still its holder's: one row. Nobody takes the lease
-- before the transaction has ended.
-- @name nvarchar(100)
-- @owner nvarchar(300)
update lease
set owner = owner
where name = @name and owner = @owner;
