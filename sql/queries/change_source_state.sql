-- What a source remembers of an item from now on.
-- @source nvarchar(100)
-- @item nvarchar(700)
-- @etag nvarchar(max)
-- @modified nvarchar(100)
-- @contentHash varchar(64)
-- @checkedAt datetime2(3)
update source_state
set etag = @etag, modified = @modified, content_hash = @contentHash, checked_at = @checkedAt
where source = @source and item = @item;
