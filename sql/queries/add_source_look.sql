-- That a source was looked through for the first time.
-- @source nvarchar(100)
-- @at datetime2(3)
insert into source_look (source, looked_at)
values (@source, @at);
