-- What people wrote and letters of ours that came back, since a moment, told to nobody yet; in the order of arrival.
-- A mailbox that numbers its messages anew gives them again: told once under another number is told. So are the same words of the same person: what
-- a program of theirs answers to every letter of ours, and nobody can tell from a person's words, is told once.
-- @since datetime2(3)
select
    m.received_message_id, m.source, m.message_key, m.kind, m.sender, m.sender_doubt, m.subject, m.byte_count, m.received_at, m.words,
    m.attachments, m.delivery_id, d.address as letter_address, e.kind as letter_kind, e.subject as letter_subject,
    e.created_at as letter_created_at, g.code as letter_programme, e.topic as letter_topic, n.notice_id, n.edition_id as told_by
from received_message as m
left join delivery as d on d.delivery_id = m.delivery_id
left join edition as e on e.edition_id = d.edition_id
left join programme as g on g.programme_id = e.programme_id
left join notice as n on n.received_message_id = m.received_message_id
where m.received_at >= @since and (m.kind = 'words' or (m.kind = 'bounce' and m.delivery_id is not null))
    and not exists (
        select 1 from received_message as twin
        join notice as told on told.received_message_id = twin.received_message_id
        where twin.source = m.source and twin.message_key = m.message_key)
    and not (m.kind = 'words' and exists (
        select 1 from received_message as same
        join notice as told on told.received_message_id = same.received_message_id
        where same.source = m.source and same.kind = m.kind and same.sender = m.sender and same.words = m.words
            and told.edition_id is not null))
order by m.received_at, m.received_message_id;
