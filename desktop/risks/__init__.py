"""The Risks page: the register, the heat map, one risk, and its changes of quality status."""
