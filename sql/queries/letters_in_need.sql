-- Letters that a person must look at, and what they are.
select d.delivery_id, d.address, d.state, d.changed_at, d.last_error, e.kind
from delivery as d
join edition as e on e.edition_id = d.edition_id
where d.state in ('failed', 'uncertain', 'returned')
order by d.delivery_id;
