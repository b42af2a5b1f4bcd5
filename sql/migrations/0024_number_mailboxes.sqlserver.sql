-- Where a mailbox's numbering stood when it was first seen: what has a later number came after it, however old it says to be.
create table mailbox_numbering (
    source nvarchar(100) collate Latin1_General_100_BIN2 not null,
    uid_validity bigint not null,
    next_uid bigint not null,
    seen_at datetime2(3) not null,
    constraint pk_mailbox_numbering primary key (source, uid_validity)
);

-- A program sent the file by itself, so that nobody reads an answer.
alter table submission add is_machine_made bit not null constraint df_submission_is_machine_made default 0;
