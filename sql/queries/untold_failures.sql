-- Letters that were given up since a moment and of which nobody was told yet, the oldest first.
-- @since datetime2(3)
select
    d.delivery_id, d.address, d.display_name, d.attempts, d.changed_at, d.last_error, e.kind, e.subject, e.topic, g.code as programme_code
from delivery as d
join edition as e on e.edition_id = d.edition_id
join programme as g on g.programme_id = e.programme_id
where d.state = 'failed' and d.changed_at >= @since
    and not exists (select 1 from delivery_notice as n where n.delivery_id = d.delivery_id)
order by d.changed_at, d.delivery_id;
