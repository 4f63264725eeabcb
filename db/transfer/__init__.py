"""Files in and out: sheets and calendars, which know the areas and which no area knows."""
