-- A file's place is stored with it: what is in one place replaces what was there. Of old rows it is what the source remembers of the item that
-- held the content, else that of the latest file of the name; by mail it is the sender and the name.

alter table submission add column place text not null default '';

create index ix_submission_name on submission (source, file_name);

update submission
set place = case
    when sender is not null or sender_key <> '' then
        substr(lower(case when sender_key <> '' then sender_key else sender end) || '/' || file_name, -700)
    else coalesce(
        (select min(t.item) from source_state as t where t.source = submission.source and t.content_hash = submission.content_hash),
        (select min(t.item)
            from submission as later
            join source_state as t on t.source = later.source and t.content_hash = later.content_hash
            where later.source = submission.source and later.sender is null and later.sender_key = '' and later.file_name = submission.file_name),
        substr(file_name, -700))
    end;

drop index ix_submission_name;

create index ix_submission_place on submission (source, place);

-- Files that came to the place of a file after it and were loaded, each with the numbers of the commits between which that holds.
create view later_of_place as
select s.submission_id, n.submission_id as later_id, l.programme_id, l.commit_no, l.until_no
from submission as s
join submission as n on n.source = s.source and n.place = s.place and n.submission_id > s.submission_id
join attempt_span as l on l.submission_id = n.submission_id
where l.outcome in ('loaded', 'loaded_with_issues');

-- Of each place and programme the file that was loaded last, as it counts now.
create view last_of_place as
select s.source, s.place, c.programme_id, c.submission_id, c.processing_id
from counting_attempt as c
join submission as s on s.submission_id = c.submission_id
where c.outcome in ('loaded', 'loaded_with_issues')
    and not exists (
        select 1 from later_of_place as n
        where n.submission_id = c.submission_id and n.programme_id = c.programme_id and n.until_no is null);
