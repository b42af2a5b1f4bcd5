-- Whom letters told of a file that waits: those about it, and since then those about all that waited.
-- @file bigint
-- @handover varchar(60)
select d.address
from processing as p
join answer as a on a.processing_id = p.processing_id
join delivery as d on d.edition_id = a.edition_id
where p.submission_id = @file
union
select d.address
from edition as e
join delivery as d on d.edition_id = e.edition_id
where e.kind = @handover and e.created_at >= (
    select min(a.decided_at)
    from processing as p
    join answer as a on a.processing_id = p.processing_id
    where p.submission_id = @file);
