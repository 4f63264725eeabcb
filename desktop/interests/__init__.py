"""The register of interests on the desk."""
