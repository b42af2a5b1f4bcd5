-- What happened to a delivery; never changed.
-- @deliveryId bigint
-- @happenedAt datetime2(3)
-- @state varchar(20)
-- @note nvarchar(max)
insert into delivery_event (delivery_id, happened_at, state, note)
values (@deliveryId, @happenedAt, @state, @note);
