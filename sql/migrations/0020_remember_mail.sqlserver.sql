-- When a file arrived, and by whose word; what came and could not be kept; and which messages of a mailbox were taken, whatever their flags say.

alter table submission add receipt_basis varchar(20) collate Latin1_General_100_BIN2 not null constraint df_submission_receipt_basis default 'collected';

alter table submission add refusal nvarchar(max) collate Latin1_General_100_BIN2 null;

-- When a place was last looked through to its end, with nothing left that had to wait.
create table source_look (
    source nvarchar(100) collate Latin1_General_100_BIN2 not null,
    looked_at datetime2(3) not null,
    constraint pk_source_look primary key (source)
);

-- Messages that arrived in a mailbox before this moment are not taken.
create table mailbox_start (
    source nvarchar(100) collate Latin1_General_100_BIN2 not null,
    starts_at datetime2(3) not null,
    constraint pk_mailbox_start primary key (source)
);

-- message_key names a message beyond its place in the mailbox, which a server may number anew; words are what a person wrote.
create table received_message (
    received_message_id bigint identity(1,1) not null,
    source nvarchar(100) collate Latin1_General_100_BIN2 not null,
    uid_validity bigint not null,
    uid bigint not null,
    message_key varchar(64) collate Latin1_General_100_BIN2 not null,
    kind varchar(20) collate Latin1_General_100_BIN2 not null,
    message_id nvarchar(998) collate Latin1_General_100_BIN2 null,
    sender nvarchar(320) collate Latin1_General_100_BIN2 null,
    sender_doubt nvarchar(400) collate Latin1_General_100_BIN2 null,
    subject nvarchar(400) collate Latin1_General_100_BIN2 not null,
    byte_count bigint not null,
    received_at datetime2(3) not null,
    recorded_at datetime2(3) not null,
    words nvarchar(max) collate Latin1_General_100_BIN2 null,
    attachments nvarchar(max) collate Latin1_General_100_BIN2 null,
    delivery_id bigint null,
    constraint pk_received_message primary key (received_message_id),
    constraint uq_received_message_uid unique (source, uid_validity, uid),
    constraint fk_received_message_delivery foreign key (delivery_id) references delivery (delivery_id)
);

create index ix_received_message_key on received_message (source, message_key);
