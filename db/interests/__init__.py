"""The register of interests."""
