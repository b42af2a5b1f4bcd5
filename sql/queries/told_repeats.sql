-- Whom we told, since a moment, that their files are known, and of which files.
-- @since datetime2(3)
select m.sender, m.attachments
from notice as n
join received_message as m on m.received_message_id = n.received_message_id
where m.kind = 'repeated' and n.edition_id is not null and n.decided_at >= @since;
