-- Deliveries somebody began to send.
select delivery_id
from delivery
where state = 'sending'
order by delivery_id;
