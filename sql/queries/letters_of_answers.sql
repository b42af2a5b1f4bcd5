-- The letters with an answer about a file.
-- @file bigint
select d.delivery_id
from delivery as d
where d.edition_id in (
    select a.edition_id from answer as a join processing as p on p.processing_id = a.processing_id
    where p.submission_id = @file and a.edition_id is not null)
order by d.delivery_id;
