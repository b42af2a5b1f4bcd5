-- The first letter to this address in the thread that an edition belongs to, if there was one before it.
-- @editionId bigint
-- @addressKey nvarchar(320)
with earlier as (
    select d.edition_id, d.message_id
    from answer as own
    join answer as a on a.thread = own.thread and a.edition_id < own.edition_id
    join delivery as d on d.edition_id = a.edition_id
    where own.edition_id = @editionId and d.address_key = @addressKey
)
select e.message_id
from earlier as e
where e.edition_id = (select min(one.edition_id) from earlier as one);
