-- What people wrote in reply to drafts of reports since a moment and nobody has decided yet, files or not; in the order of arrival.
-- A mailbox that numbers its messages anew gives them again: decided once under another number is decided.
-- @since datetime2(3)
select
    m.received_message_id, m.source, m.message_key, m.kind, m.sender, m.sender_doubt, m.subject, m.byte_count, m.received_at, m.words,
    m.attachments, m.delivery_id, d.address as letter_address, e.kind as letter_kind, e.subject as letter_subject,
    e.created_at as letter_created_at, g.code as letter_programme, e.topic as letter_topic, null as notice_id, null as told_by,
    t.code as period_code
from received_message as m
join delivery as d on d.delivery_id = m.delivery_id
join edition as e on e.edition_id = d.edition_id
join programme as g on g.programme_id = e.programme_id
join period as t on t.period_id = e.period_id
where m.received_at >= @since and m.kind in ('words', 'files') and m.words is not null and e.kind like '%-draft'
    and not exists (
        select 1 from received_message as twin
        join notice as told on told.received_message_id = twin.received_message_id
        where twin.source = m.source and twin.message_key = m.message_key)
order by m.received_at, m.received_message_id;
