-- A person says that a file is of the period it names, though its heading speaks of another or all its figures are those of the period before:
-- it is asked about no more, in any later attempt.
create table period_confirmation (
    submission_id bigint not null,
    confirmed_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    confirmed_at datetime2(3) not null,
    constraint pk_period_confirmation primary key (submission_id),
    constraint fk_period_confirmation_submission foreign key (submission_id) references submission (submission_id)
);
