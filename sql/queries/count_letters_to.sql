-- How many letters of a kind were put into the outbox for an address since a moment.
-- @kind varchar(60)
-- @addressKey nvarchar(320)
-- @since datetime2(3)
select count(*)
from edition as e
join delivery as d on d.edition_id = e.edition_id
where e.kind = @kind and e.created_at > @since and d.address_key = @addressKey;
