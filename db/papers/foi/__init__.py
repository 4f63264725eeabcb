"""What answers a request for information: the papers for the requester, the schedule for the file.

``papers`` makes them, ``folder`` writes the response as files.
"""

from db.papers.foi.folder import ResponseFile, respond
from db.papers.foi.papers import foi_response, foi_schedule

__all__ = ["ResponseFile", "foi_response", "foi_schedule", "respond"]
