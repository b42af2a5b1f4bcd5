-- An attempt to load a file is answered once, or written down as having nobody to answer: edition_id is null then.
-- thread joins the answers about one form and period.
create table answer (
    answer_id bigint identity(1,1) not null,
    processing_id bigint not null,
    edition_id bigint null,
    thread varchar(64) not null,
    decided_at datetime2(3) not null,
    constraint pk_answer primary key (answer_id),
    constraint uq_answer_processing unique (processing_id),
    constraint fk_answer_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_answer_edition foreign key (edition_id) references edition (edition_id)
);

create index ix_answer_edition on answer (edition_id);
create index ix_answer_thread on answer (thread);

-- When a part of the program was switched on or off; the latest row holds.
create table feature_switch (
    feature_switch_id bigint identity(1,1) not null,
    name varchar(60) not null,
    is_on bit not null,
    switched_at datetime2(3) not null,
    constraint pk_feature_switch primary key (feature_switch_id)
);
