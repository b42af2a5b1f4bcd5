-- The number that the next message would have had when a numbering was first seen.
-- @source nvarchar(100)
-- @uidValidity bigint
select n.next_uid
from mailbox_numbering as n
where n.source = @source and n.uid_validity = @uidValidity;
