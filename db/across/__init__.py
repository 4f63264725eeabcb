"""What is seen across areas: it reads several of them and changes none.

``today`` is what a secretary is shown first in the morning.
"""
