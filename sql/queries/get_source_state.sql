-- What a source remembers of one of its items.
-- @source nvarchar(100)
-- @item nvarchar(700)
select t.etag, t.modified, t.content_hash, t.checked_at
from source_state as t
where t.source = @source and t.item = @item;
