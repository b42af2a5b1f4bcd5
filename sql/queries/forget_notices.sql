-- The letters that quoted what the owner of an erased address had written to us: that they went, and to whom, stays.
-- @nobody nvarchar(320)
-- @words nvarchar(100)
update edition set subject = @words, model = '{}', attachments = '[]', faces = '[]'
where edition_id in (
    select n.edition_id from notice as n join received_message as m on m.received_message_id = n.received_message_id
    where m.sender = @nobody and n.edition_id is not null);
