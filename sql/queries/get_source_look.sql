-- When a source was last looked through.
-- @source nvarchar(100)
select l.looked_at
from source_look as l
where l.source = @source;
