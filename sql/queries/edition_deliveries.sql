-- The deliveries of an edition.
-- @editionId bigint
select delivery_id, edition_id, address, display_name, message_id, state, attempts, next_attempt_at, changed_at, last_error
from delivery
where edition_id = @editionId
order by delivery_id;
