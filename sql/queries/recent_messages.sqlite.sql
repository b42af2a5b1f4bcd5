-- The latest messages that are no files: what people wrote, what came back, what a program sent with a table in it. Newest first.
-- @count int
select
    m.received_message_id, m.source, m.message_key, m.kind, m.sender, m.sender_doubt, m.subject, m.byte_count, m.received_at, m.words,
    m.attachments, m.delivery_id, d.address as letter_address, e.kind as letter_kind, e.subject as letter_subject,
    e.created_at as letter_created_at, g.code as letter_programme, e.topic as letter_topic, n.notice_id, n.edition_id as told_by
from received_message as m
left join delivery as d on d.delivery_id = m.delivery_id
left join edition as e on e.edition_id = d.edition_id
left join programme as g on g.programme_id = e.programme_id
left join notice as n on n.received_message_id = m.received_message_id
where m.kind in ('words', 'broken') or (m.kind = 'bounce' and m.words is not null)
    or (m.kind = 'automatic' and m.attachments is not null)
order by m.received_at desc, m.received_message_id desc
limit @count;
