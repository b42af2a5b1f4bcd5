-- Two senders of one attachment are two submissions; and a source may remember what it saw last.

alter table submission add
    sender_key nvarchar(320) collate Latin1_General_100_BIN2 not null constraint df_submission_sender_key default '',
    forwarded_from nvarchar(max) null;
go

alter table submission drop constraint uq_submission_content;

alter table submission add constraint uq_submission_content unique (source, content_hash, sender_key);

create table source_state (
    source nvarchar(100) collate Latin1_General_100_BIN2 not null,
    item nvarchar(700) collate Latin1_General_100_BIN2 not null,
    etag nvarchar(max) null,
    modified nvarchar(100) null,
    content_hash varchar(64) not null,
    checked_at datetime2(3) not null,
    constraint pk_source_state primary key (source, item)
);
