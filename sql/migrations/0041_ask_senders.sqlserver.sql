-- A message of a person whose table is missing, asked about; edition_id is null where its sender is not to be asked.
create table sender_notice (
    sender_notice_id bigint identity(1,1) not null,
    received_message_id bigint not null,
    edition_id bigint null,
    decided_at datetime2(3) not null,
    constraint pk_sender_notice primary key (sender_notice_id),
    constraint uq_sender_notice_message unique (received_message_id),
    constraint fk_sender_notice_message foreign key (received_message_id) references received_message (received_message_id),
    constraint fk_sender_notice_edition foreign key (edition_id) references edition (edition_id)
);
