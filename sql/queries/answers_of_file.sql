-- The answers about a file: what they need of the content store.
-- @file bigint
select e.edition_id, e.subject, e.html_hash, e.text_hash, e.attachments, e.faces
from edition as e
where e.edition_id in (
    select a.edition_id from answer as a join processing as p on p.processing_id = a.processing_id
    where p.submission_id = @file and a.edition_id is not null);
