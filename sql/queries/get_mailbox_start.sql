-- From when on the messages of a mailbox are taken.
-- @source nvarchar(100)
select m.starts_at
from mailbox_start as m
where m.source = @source;
