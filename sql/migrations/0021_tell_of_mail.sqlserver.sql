-- What was mailed out is known when it comes back, and who was told of a message is written down once.

-- SHA-256 of every attachment of every edition.
create table mailed_content (
    content_hash varchar(64) collate Latin1_General_100_BIN2 not null,
    constraint pk_mailed_content primary key (content_hash)
);

insert into mailed_content (content_hash)
select distinct a.content_hash
from edition as e
cross apply openjson(e.attachments) with (content_hash varchar(64) '$.ContentHash') as a
where a.content_hash is not null;

-- A message of a person, or a letter of ours that came back, told to the coordinators; edition_id is null where nobody is to be told.
create table notice (
    notice_id bigint identity(1,1) not null,
    received_message_id bigint not null,
    edition_id bigint null,
    decided_at datetime2(3) not null,
    constraint pk_notice primary key (notice_id),
    constraint uq_notice_message unique (received_message_id),
    constraint fk_notice_message foreign key (received_message_id) references received_message (received_message_id),
    constraint fk_notice_edition foreign key (edition_id) references edition (edition_id)
);
