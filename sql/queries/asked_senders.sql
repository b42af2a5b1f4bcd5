-- Whom we asked since a moment for a table that their letter did not bring.
-- @since datetime2(3)
select distinct m.sender
from sender_notice as n
join received_message as m on m.received_message_id = n.received_message_id
where n.edition_id is not null and n.decided_at >= @since;
