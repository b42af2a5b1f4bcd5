-- The letters that told what the owner of an erased address had written to us: what they need of the content store.
-- @nobody nvarchar(320)
select e.edition_id, e.subject, e.html_hash, e.text_hash, e.attachments, e.faces
from edition as e
where e.edition_id in (
    select n.edition_id from notice as n join received_message as m on m.received_message_id = n.received_message_id
    where m.sender = @nobody and n.edition_id is not null);
