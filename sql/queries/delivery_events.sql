-- What happened to a delivery, oldest first.
-- @deliveryId bigint
select happened_at, state, note
from delivery_event
where delivery_id = @deliveryId
order by delivery_event_id;
