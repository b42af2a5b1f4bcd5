-- A letter that was given up, and the one that told of it; null: nobody was there to tell. Once for a delivery, however often it is tried again.
create table delivery_notice (
    delivery_notice_id integer not null,
    delivery_id integer not null,
    edition_id integer null,
    decided_at text not null,
    constraint pk_delivery_notice primary key (delivery_notice_id),
    constraint uq_delivery_notice unique (delivery_id),
    constraint fk_delivery_notice_delivery foreign key (delivery_id) references delivery (delivery_id),
    constraint fk_delivery_notice_edition foreign key (edition_id) references edition (edition_id)
);

-- Whether an address was ever written to.
create index ix_delivery_address on delivery (address_key, state);
