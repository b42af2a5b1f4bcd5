-- A file with a question that was tried again after a newer passport and said the same: it is not tried once more until the next passport.
create table question_retry (
    processing_id bigint not null,
    commit_no bigint not null,
    constraint pk_question_retry primary key (processing_id, commit_no),
    constraint fk_question_retry_processing foreign key (processing_id) references processing (processing_id)
);
