-- From when on the messages of a mailbox are taken, decided once.
-- @source nvarchar(100)
-- @at datetime2(3)
insert into mailbox_start (source, starts_at)
values (@source, @at);
