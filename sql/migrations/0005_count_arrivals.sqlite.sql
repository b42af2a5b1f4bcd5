-- The same content may come again after a newer one and then has the last word: it is a submission of its own, told apart by its arrival.
-- The table is made anew as in 0003.

pragma defer_foreign_keys = on;

create table submission_before as select * from submission;

drop table submission;

create table submission (
    submission_id integer not null,
    source text not null,
    file_name text not null,
    sender text null,
    sender_key text not null default '',
    forwarded_from text null,
    received_at text not null,
    content_hash text not null,
    byte_count integer not null,
    arrival integer not null default 1,
    constraint pk_submission primary key (submission_id),
    constraint uq_submission_content unique (source, content_hash, sender_key, arrival)
);

insert into submission (submission_id, source, file_name, sender, sender_key, forwarded_from, received_at, content_hash, byte_count)
select submission_id, source, file_name, sender, sender_key, forwarded_from, received_at, content_hash, byte_count
from submission_before;

drop table submission_before;
