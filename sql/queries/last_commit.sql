-- The number of the last commit.
select last_no from commit_counter;
