-- Who may say what. sender_proof is what was known of the sender when a message came: authenticated, unproven or contradicted; null: no message.
-- detail is what a remark says to coordinators alone: what another sender gave. speaks_for is a passport's column in its own words.

alter table submission add column sender_proof text null;
alter table data_issue add column detail text null;
alter table revision_recipient add column speaks_for text null;

-- A person at a shell vouches for a file: it counts as theirs in every later attempt.
create table vouching (
    submission_id integer not null,
    vouched_by text not null,
    vouched_at text not null,
    constraint pk_vouching primary key (submission_id),
    constraint fk_vouching_submission foreign key (submission_id) references submission (submission_id)
);
