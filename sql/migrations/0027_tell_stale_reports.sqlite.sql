-- What the latest edition of a period would say otherwise by now: up to which commit it was compared, a hash of the data as they are now (null: the
-- edition is as good as new), what differs in words (JSON), and which of these states the coordinators were told of last.
create table edition_comparison (
    edition_id integer not null,
    compared_no integer not null,
    state_hash text null,
    changes text null,
    told_hash text null,
    told_at text null,
    constraint pk_edition_comparison primary key (edition_id),
    constraint fk_edition_comparison_edition foreign key (edition_id) references edition (edition_id)
);

-- That a passport was taken back is told once; edition_id is null where nobody was there to be told. What was taken back before this is old news.
create table retraction_notice (
    processing_id integer not null,
    edition_id integer null,
    decided_at text not null,
    constraint pk_retraction_notice primary key (processing_id),
    constraint fk_retraction_notice_processing foreign key (processing_id) references processing (processing_id),
    constraint fk_retraction_notice_edition foreign key (edition_id) references edition (edition_id)
);

insert into retraction_notice (processing_id, edition_id, decided_at)
select c.processing_id, null, c.processed_at
from counting_attempt as c
where c.outcome = 'retracted';
