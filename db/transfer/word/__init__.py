"""Word documents that go out to be filled in and come back: written plainly, read with care."""
