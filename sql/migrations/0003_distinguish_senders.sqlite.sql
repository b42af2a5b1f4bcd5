-- Two senders of one attachment are two submissions; and a source may remember what it saw last.
-- SQLite drops no constraint, so the table is made anew. Rows that go and come back within one transaction leave
-- every reference whole: dropping counts them as missing, inserting counts them as found.

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
    constraint pk_submission primary key (submission_id),
    constraint uq_submission_content unique (source, content_hash, sender_key)
);

insert into submission (submission_id, source, file_name, sender, received_at, content_hash, byte_count)
select submission_id, source, file_name, sender, received_at, content_hash, byte_count
from submission_before;

drop table submission_before;

create table source_state (
    source text not null,
    item text not null,
    etag text null,
    modified text null,
    content_hash text not null,
    checked_at text not null,
    constraint pk_source_state primary key (source, item)
) without rowid;
