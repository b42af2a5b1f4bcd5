-- Who may say what. sender_proof is what was known of the sender when a message came: authenticated, unproven or contradicted; null: no message.
-- detail is what a remark says to coordinators alone: what another sender gave. speaks_for is a passport's column in its own words.

alter table submission add sender_proof varchar(20) null;
alter table data_issue add detail nvarchar(max) collate Latin1_General_100_BIN2 null;
alter table revision_recipient add speaks_for nvarchar(max) collate Latin1_General_100_BIN2 null;
go

-- A person at a shell vouches for a file: it counts as theirs in every later attempt.
create table vouching (
    submission_id bigint not null,
    vouched_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    vouched_at datetime2(3) not null,
    constraint pk_vouching primary key (submission_id),
    constraint fk_vouching_submission foreign key (submission_id) references submission (submission_id)
);
