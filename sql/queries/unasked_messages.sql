-- What people wrote without bringing a table, since a moment, of which it is not decided whether they are asked for one; in the order of arrival.
-- A mailbox that numbers its messages anew gives them again: asked once under another number is asked. A table that the same address
-- sent since is the answer already.
-- @since datetime2(3)
select
    m.received_message_id, m.source, m.message_key, m.kind, m.sender, m.sender_doubt, m.subject, m.byte_count, m.received_at, m.words,
    m.attachments, case when exists (
        select 1 from submission as s where s.sender = m.sender and s.received_at >= m.received_at) then 1 else 0 end as has_followed
from received_message as m
where m.kind = 'words' and m.recorded_at >= @since
    and not exists (
        select 1 from received_message as twin
        join sender_notice as asked on asked.received_message_id = twin.received_message_id
        where twin.source = m.source and twin.message_key = m.message_key)
order by m.received_at, m.received_message_id;
