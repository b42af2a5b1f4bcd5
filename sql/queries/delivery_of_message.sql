-- The delivery that a Message-ID names.
-- @messageId varchar(400)
select d.delivery_id
from delivery as d
where d.message_id = cast(@messageId as varchar(400));
