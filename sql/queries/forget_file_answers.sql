-- The answers about an erased file cite it and carried a copy of it: that they went, and to whom, stays.
-- @file bigint
-- @words nvarchar(100)
update edition set subject = @words, model = '{}', attachments = '[]', faces = '[]'
where edition_id in (
    select a.edition_id from answer as a join processing as p on p.processing_id = a.processing_id
    where p.submission_id = @file and a.edition_id is not null);
