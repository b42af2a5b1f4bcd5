-- A period.
-- @code varchar(40)
-- @startsOn date
-- @endsOn date
insert into period (code, starts_on, ends_on) values (@code, @startsOn, @endsOn);
