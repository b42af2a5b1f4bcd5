-- What is wrong with the service: one row for each time that it was, with the letters that told of it and of its end.
create table watched_state (
    watched_state_id bigint identity(1,1) not null,
    state_key nvarchar(400) collate Latin1_General_100_BIN2 not null,
    title nvarchar(max) collate Latin1_General_100_BIN2 not null,
    sentence nvarchar(max) collate Latin1_General_100_BIN2 not null,
    advice nvarchar(max) collate Latin1_General_100_BIN2 not null,
    blocks bit not null,
    entered_at datetime2(3) not null,
    told_at datetime2(3) null,
    told_edition_id bigint null,
    left_at datetime2(3) null,
    left_told_at datetime2(3) null,
    left_edition_id bigint null,
    constraint pk_watched_state primary key (watched_state_id),
    constraint fk_watched_state_told foreign key (told_edition_id) references edition (edition_id),
    constraint fk_watched_state_left foreign key (left_edition_id) references edition (edition_id)
);

create index ix_watched_state_left on watched_state (left_at);
