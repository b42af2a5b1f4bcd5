-- Which files are answered is decided by the order of commits: a clock that was set back between switching answers on and loading a file left it unanswered.
-- What was switched before has the last commit that was made before it, as the clocks of the day told.

alter table feature_switch add column commit_no integer null;

update feature_switch
set commit_no = coalesce((select max(p.commit_no) from processing as p where p.processed_at < feature_switch.switched_at), 0);
