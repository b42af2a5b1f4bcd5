-- What is wrong with the service: one row for each time that it was, with the letters that told of it and of its end.
create table watched_state (
    watched_state_id integer not null,
    state_key text not null,
    title text not null,
    sentence text not null,
    advice text not null,
    blocks integer not null,
    entered_at text not null,
    told_at text null,
    told_edition_id integer null,
    left_at text null,
    left_told_at text null,
    left_edition_id integer null,
    constraint pk_watched_state primary key (watched_state_id),
    constraint fk_watched_state_told foreign key (told_edition_id) references edition (edition_id),
    constraint fk_watched_state_left foreign key (left_edition_id) references edition (edition_id)
);

create index ix_watched_state_left on watched_state (left_at);
