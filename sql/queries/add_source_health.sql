-- What became of reading a source for the first time.
-- @source nvarchar(100)
-- @at datetime2(3)
-- @failingSince datetime2(3)
-- @failure nvarchar(max)
insert into source_health (source, checked_at, failing_since, failure)
values (@source, @at, @failingSince, @failure);
