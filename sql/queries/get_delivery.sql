-- One delivery by its number.
-- @id bigint
select delivery_id, edition_id, address, display_name, reader_role, message_id, state, attempts, next_attempt_at, changed_at, last_error
from delivery
where delivery_id = @id;
