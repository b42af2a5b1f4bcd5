-- Letters that were tried in vain and are tried again by themselves, the next one first.
select delivery_id, edition_id, address, display_name, reader_role, message_id, state, attempts, next_attempt_at, changed_at, last_error
from delivery
where state = 'pending' and last_error is not null
order by next_attempt_at, delivery_id;
