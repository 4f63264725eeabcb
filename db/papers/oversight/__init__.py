"""Papers of oversight, finance, agreements and programmes."""
