-- Messages that brought nothing but files their senders had sent before, since a moment, of which they were not told yet; in the order of arrival.
-- A mailbox that numbers its messages anew gives them again: told once under another number is told.
-- @since datetime2(3)
select
    m.received_message_id, m.source, m.message_key, m.kind, m.sender, m.sender_doubt, m.subject, m.byte_count, m.received_at, m.words,
    m.attachments
from received_message as m
where m.kind = 'repeated' and m.recorded_at >= @since
    and not exists (
        select 1 from received_message as twin
        join notice as told on told.received_message_id = twin.received_message_id
        where twin.source = m.source and twin.message_key = m.message_key)
order by m.received_at, m.received_message_id;
