-- Where a mailbox's numbering stood when it was first seen: what has a later number came after it, however old it says to be.
create table mailbox_numbering (
    source text not null,
    uid_validity integer not null,
    next_uid integer not null,
    seen_at text not null,
    constraint pk_mailbox_numbering primary key (source, uid_validity)
) without rowid;

-- A program sent the file by itself, so that nobody reads an answer.
alter table submission add column is_machine_made integer not null default 0;
