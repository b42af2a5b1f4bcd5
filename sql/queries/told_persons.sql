-- Of whom coordinators were told since a moment: whoever wrote, or whose letter came back.
-- @since datetime2(3)
select distinct m.kind, case when m.kind = 'bounce' then d.address else m.sender end as person
from notice as n
join received_message as m on m.received_message_id = n.received_message_id
left join delivery as d on d.delivery_id = m.delivery_id
where n.edition_id is not null and n.decided_at >= @since;
