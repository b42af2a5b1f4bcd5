-- What a source remembers of all its items.
-- @source nvarchar(100)
select t.item, t.etag, t.modified, t.content_hash
from source_state as t
where t.source = @source;
