"""Which items of the forward plan and of earlier agendas are meant for a meeting, as SQL text.

An item is meant for the meeting it names, or else for the first one to come from its month on, or
else for the next one. What was not taken there waits for the meeting after it.
"""

TO_COME = "('planned', 'convened', 'in session', 'adjourned')"
WAITING = """
p.state = '' AND NOT EXISTS (SELECT 1 FROM agendaitem_live i
  WHERE i.from_kind = 'forward plan' AND i.from_thing = p.id)
"""
"""Of a plan item ``p``: it is neither declined nor on an agenda."""
_SINCE = """
coalesce((SELECT w.on_date FROM meeting_live w WHERE w.id = p.meeting
  AND w.state NOT IN ('stood down', 'not quorate')), p.month)
"""
MEANT = f"""
(p.meeting = m.id OR (coalesce(p.meeting, '') <> m.id AND {_SINCE} <= m.on_date
  AND NOT EXISTS (SELECT 1 FROM meeting_live e WHERE e.body = m.body AND e.id <> m.id
    AND e.state IN {TO_COME} AND e.on_date < m.on_date
    AND (e.on_date >= {_SINCE}))))
"""
"""Of a plan item ``p`` and a meeting ``m`` of its body: it is meant for this meeting."""
DUE = f"""
SELECT p.id FROM planitem_live p JOIN meeting_live m ON m.id = :meeting AND m.body = p.body
WHERE {WAITING} AND {MEANT}
ORDER BY p.cycle IS NULL, p.month, p.asked_on, p.id
"""
MEETING_FOR = f"""
coalesce((SELECT w.id FROM meeting_live w WHERE w.id = p.meeting),
  (SELECT m.id FROM meeting_live m WHERE m.body = p.body AND m.state IN {TO_COME}
    AND p.meeting IS NULL AND m.on_date >= p.month
    ORDER BY m.on_date, m.id LIMIT 1))
"""
"""Of a plan item ``p``: the meeting it is meant for as things stand, or NULL."""
BEFORE = """
SELECT e.id, e.on_date FROM meeting m JOIN meeting_live e ON e.body = m.body
WHERE m.id = :meeting AND e.on_date < m.on_date AND e.state IN ('held', 'in session', 'adjourned')
ORDER BY e.on_date DESC, e.id DESC LIMIT 1
"""
CARRIED = """
SELECT i.id FROM agendaitem_live i JOIN meeting e ON e.id = i.meeting
JOIN meeting m ON m.id = :meeting AND m.body = e.body
WHERE i.state = 'deferred' AND i.from_kind <> 'standing item' AND (i.deferred_to = m.id OR
  (i.deferred_to IS NULL AND e.id = :before))
  AND NOT EXISTS (SELECT 1 FROM planitem_live p WHERE p.from_thing = i.id)
ORDER BY e.on_date, i.place, i.id
"""
REMOVED = """
SELECT n, id, title, deleted FROM agendaitem
WHERE meeting = :meeting AND deleted IS NOT NULL ORDER BY pos, id
"""
"""The items that were taken off an agenda: the list they are put back from."""
