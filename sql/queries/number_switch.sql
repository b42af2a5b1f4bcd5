-- Gives the latest switching of a part its place in the order of commits. One that only puts right the moment of the one before it, where a
-- clock ran ahead, has that one's place.
-- @name varchar(60)
update feature_switch
set commit_no = coalesce(
    (select e.commit_no
        from feature_switch as e
        where e.is_on = 1 and e.feature_switch_id = (
            select max(earlier.feature_switch_id)
            from feature_switch as earlier
            where earlier.name = @name and earlier.feature_switch_id < feature_switch.feature_switch_id)),
    (select c.last_no from commit_counter as c))
where name = @name and commit_no is null
    and feature_switch_id = (select max(latest.feature_switch_id) from feature_switch as latest where latest.name = @name);
