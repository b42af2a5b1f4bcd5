-- What was mailed out is known when it comes back, and who was told of a message is written down once.

-- SHA-256 of every attachment of every edition.
create table mailed_content (
    content_hash text not null,
    constraint pk_mailed_content primary key (content_hash)
) without rowid;

insert into mailed_content (content_hash)
select distinct json_extract(a.value, '$.ContentHash')
from edition as e, json_each(e.attachments) as a
where json_extract(a.value, '$.ContentHash') is not null;

-- A message of a person, or a letter of ours that came back, told to the coordinators; edition_id is null where nobody is to be told.
create table notice (
    notice_id integer not null,
    received_message_id integer not null,
    edition_id integer null,
    decided_at text not null,
    constraint pk_notice primary key (notice_id),
    constraint uq_notice_message unique (received_message_id),
    constraint fk_notice_message foreign key (received_message_id) references received_message (received_message_id),
    constraint fk_notice_edition foreign key (edition_id) references edition (edition_id)
);
