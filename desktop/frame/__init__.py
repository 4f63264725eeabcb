"""The frame around every page: bar, navigation, search, chooser, and what is done at faults.

``window`` puts them together.
"""
