-- Deliveries to send now, oldest first.
-- @now datetime2(3)
select delivery_id, edition_id, address, display_name, reader_role, message_id, state, attempts, next_attempt_at, changed_at, last_error
from delivery
where state = 'pending' and (next_attempt_at is null or next_attempt_at <= @now)
order by delivery_id;
