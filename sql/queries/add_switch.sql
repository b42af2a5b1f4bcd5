-- A part of the program switched on or off, with its place in the order of commits: the last commit before it.
-- @name varchar(60)
-- @isOn bit
-- @at datetime2(3)
-- @before bigint
insert into feature_switch (name, is_on, switched_at, commit_no)
select @name, @isOn, @at, coalesce(@before, c.last_no)
from commit_counter as c;
