-- Deliveries that a person must look at, the oldest change first.
select delivery_id, edition_id, address, display_name, reader_role, message_id, state, attempts, next_attempt_at, changed_at, last_error
from delivery
where state in ('failed', 'uncertain', 'returned')
order by changed_at, delivery_id;
