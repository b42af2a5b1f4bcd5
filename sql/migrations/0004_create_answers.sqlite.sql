-- An attempt to load a file is answered once, or written down as having nobody to answer: edition_id is null then.
-- thread joins the answers about one form and period.
create table answer (
    answer_id integer not null,
    processing_id integer not null,
    edition_id integer null,
    thread text not null,
    decided_at text not null,
    constraint pk_answer primary key (answer_id),
    constraint uq_answer_processing unique (processing_id),
    constraint fk_answer_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_answer_edition foreign key (edition_id) references edition (edition_id)
);

create index ix_answer_edition on answer (edition_id);
create index ix_answer_thread on answer (thread);

-- When a part of the program was switched on or off; the latest row holds.
create table feature_switch (
    feature_switch_id integer not null,
    name text not null,
    is_on integer not null,
    switched_at text not null,
    constraint pk_feature_switch primary key (feature_switch_id)
);
