-- What a source remembers of an item it has not met before.
-- @source nvarchar(100)
-- @item nvarchar(700)
-- @etag nvarchar(max)
-- @modified nvarchar(100)
-- @contentHash varchar(64)
-- @checkedAt datetime2(3)
insert into source_state (source, item, etag, modified, content_hash, checked_at)
values (@source, @item, @etag, @modified, @contentHash, @checkedAt);
