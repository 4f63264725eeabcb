"""The scenes are played at the desk too: its look, a laptop's settings, a part on the screen."""

from tests.desktop.conftest import desk, dressed, keeper, look, office, shown, window

__all__ = ["desk", "dressed", "keeper", "look", "office", "shown", "window"]
