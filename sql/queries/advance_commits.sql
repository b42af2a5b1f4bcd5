-- The next number in the order of commits. The row is held until the transaction ends: what has a greater number is committed later.
update commit_counter
set last_no = last_no + 1;
