-- A file that came along in a reply or a forwarded letter: what it repeats is no news.

alter table submission add is_carried bit not null constraint df_submission_is_carried default 0;
go

-- Attempts that repeat the word of a file in another place, with the attempts of that file that are loaded, each with the numbers between which it counts.
create view said_elsewhere as
select p.processing_id, w.commit_no, w.until_no
from processing as p
join submission as s on s.submission_id = p.submission_id
join submission as e on e.submission_id = p.word_of
join attempt_span as w on w.submission_id = e.submission_id
where (e.source <> s.source or e.place <> s.place) and w.outcome in ('loaded', 'loaded_with_issues');
