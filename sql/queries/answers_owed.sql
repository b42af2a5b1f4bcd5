-- How many letters with an answer about a file are not sent yet, or of unknown fate.
-- @file bigint
select count(*)
from delivery as d
where d.state in ('pending', 'sending', 'uncertain')
    and d.edition_id in (
        select a.edition_id from answer as a join processing as p on p.processing_id = a.processing_id
        where p.submission_id = @file and a.edition_id is not null);
