-- How many letters that quote what an address wrote to us are not sent yet, or of unknown fate.
-- @addressKey nvarchar(320)
select count(*)
from delivery as d
where d.state in ('pending', 'sending', 'uncertain')
    and d.edition_id in (
        select n.edition_id from notice as n join received_message as m on m.received_message_id = n.received_message_id
        where lower(m.sender) = @addressKey and n.edition_id is not null);
