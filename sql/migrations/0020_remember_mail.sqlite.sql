-- When a file arrived, and by whose word; what came and could not be kept; and which messages of a mailbox were taken, whatever their flags say.

alter table submission add column receipt_basis text not null default 'collected';

alter table submission add column refusal text null;

-- When a place was last looked through to its end, with nothing left that had to wait.
create table source_look (
    source text not null,
    looked_at text not null,
    constraint pk_source_look primary key (source)
) without rowid;

-- Messages that arrived in a mailbox before this moment are not taken.
create table mailbox_start (
    source text not null,
    starts_at text not null,
    constraint pk_mailbox_start primary key (source)
) without rowid;

-- message_key names a message beyond its place in the mailbox, which a server may number anew; words are what a person wrote.
create table received_message (
    received_message_id integer not null,
    source text not null,
    uid_validity integer not null,
    uid integer not null,
    message_key text not null,
    kind text not null,
    message_id text null,
    sender text null,
    sender_doubt text null,
    subject text not null,
    byte_count integer not null,
    received_at text not null,
    recorded_at text not null,
    words text null,
    attachments text null,
    delivery_id integer null,
    constraint pk_received_message primary key (received_message_id),
    constraint uq_received_message_uid unique (source, uid_validity, uid),
    constraint fk_received_message_delivery foreign key (delivery_id) references delivery (delivery_id)
);

create index ix_received_message_key on received_message (source, message_key);
