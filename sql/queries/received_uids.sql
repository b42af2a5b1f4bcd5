-- The messages of a mailbox that were dealt with, by the numbers the server gives them now.
-- @source nvarchar(100)
-- @uidValidity bigint
select m.uid
from received_message as m
where m.source = @source and m.uid_validity = @uidValidity;
