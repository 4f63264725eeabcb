"""The meeting in session: items at the left, words in the middle, people at the right.

``view`` puts them together, ``items`` and ``room`` draw the two lists, ``words`` is the text being
written, ``keeping`` sees that no word of it is lost, ``captured`` lists what an item gave rise to.
"""
