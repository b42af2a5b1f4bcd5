-- A part of the program switched on or off.
-- @name varchar(60)
-- @isOn bit
-- @at datetime2(3)
insert into feature_switch (name, is_on, switched_at)
values (@name, @isOn, @at);
