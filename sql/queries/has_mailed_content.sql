-- Whether an attachment was ever mailed out. The cast keeps the key usable: parameters arrive as nvarchar.
-- @contentHash varchar(64)
select count(*)
from mailed_content as c
where c.content_hash = cast(@contentHash as varchar(64));
