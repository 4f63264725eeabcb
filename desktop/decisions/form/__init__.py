"""The forms of the Decisions page: each makes one command's input and runs it through the desk."""
