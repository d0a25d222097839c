"""The knowledge: YAML files, read by `glabella.vocabulary`."""
