"""The update file, exactly as ``docs/exchange-format.md`` sets it down."""
