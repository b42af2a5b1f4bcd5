-- What a source remembers of all its items: the content each had when it was last taken.
-- @source nvarchar(100)
select t.item, t.content_hash
from source_state as t
where t.source = @source;
