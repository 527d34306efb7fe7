"""The criteria library: texts, numbers and sources, read strictly and never changed once released."""
